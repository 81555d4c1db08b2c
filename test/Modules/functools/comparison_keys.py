# RUN: %run %s | FileCheck --match-full-lines %s
# cmp_to_key: keys that compare by a function; reduce: what is left over.
from functools import cmp_to_key, reduce
import operator


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


K = cmp_to_key(lambda a, b: b - a)
print(sorted([3, 1, 2], key=K), min([3, 1, 2], key=K), K(1).obj, K(1) < K(2), K(1) == K(1), K(1) != K(1), K(2) <= K(1), K(2) >= K(3), K(1) > K(0))
print(sorted('bca', key=cmp_to_key(mycmp=lambda a, b: (a > b) - (a < b))), sorted([(1, 'b'), (1, 'a')], key=lambda p: (p[0], cmp_to_key(lambda x, y: -1 if x < y else x > y)(p[1]))))
key = K(obj=5)
key.obj = 6
print(key.obj, key < K(5), type(key).__name__, type(K) is type(key))
show(lambda: K(1) < 5)
show(lambda: K(1) == 5)
show(lambda: K < K(1))
show(lambda: hash(K(1)))
show(cmp_to_key)
show(lambda: cmp_to_key(lambda a, b: 'x')(1) < K(2))
show(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 // 0)))
print(reduce(operator.add, [1, 2, 3]), reduce(operator.mul, 'a', 3), reduce(max, [], 7), reduce(lambda a, b: a + [b], (i for i in 'ab'), []), reduce(operator.add, [5]))
show(reduce, operator.add, [])
show(reduce, operator.add, 5)
show(reduce, operator.add, [1, 'a'])
show(reduce, operator.add)
show(reduce, lambda a: a, [1, 2])
print(reduce(operator.add, [1, 2], initial=3))

# CHECK: [3, 2, 1] 3 1 False True False True True False
# CHECK-NEXT: ['a', 'b', 'c'] [(1, 'a'), (1, 'b')]
# CHECK-NEXT: 6 True KeyWrapper True
# CHECK-NEXT: TypeError other argument must be K instance
# CHECK-NEXT: TypeError other argument must be K instance
# CHECK-NEXT: AttributeError object
# CHECK-NEXT: TypeError unhashable type: 'functools.KeyWrapper'
# CHECK-NEXT: TypeError cmp_to_key() missing required argument 'mycmp' (pos 1)
# CHECK-NEXT: TypeError '<' not supported between instances of 'str' and 'int'
# CHECK-NEXT: ZeroDivisionError division by zero
# CHECK-NEXT: 6 aaa 7 ['a', 'b'] 5
# CHECK-NEXT: TypeError reduce() of empty iterable with no initial value
# CHECK-NEXT: TypeError reduce() arg 2 must support iteration
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: TypeError reduce() takes at least 2 positional arguments (1 given)
# CHECK-NEXT: TypeError <lambda>() takes 1 positional argument but 2 were given
# CHECK-NEXT: 6
