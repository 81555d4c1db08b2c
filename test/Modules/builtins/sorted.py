# RUN: %run %s | FileCheck --match-full-lines %s
print(sorted([3, 1, 2]), sorted('hello'), sorted((2.5, 1, 3), reverse=True))
# CHECK: [1, 2, 3] ['e', 'h', 'l', 'l', 'o'] [3, 2.5, 1]
print(sorted({'b': 1, 'a': 2}), sorted(x % 5 for x in range(10)))
# CHECK: ['a', 'b'] [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
print(sorted(['b', 'A', 'c'], key=str.lower), sorted([], key=len))  # CHECK: ['A', 'b', 'c'] []
print(sorted([(1, 'b'), (1, 'a')], key=lambda p: p[0]))  # CHECK: [(1, 'b'), (1, 'a')]
print(sorted([(1, 'b'), (0, 'x'), (1, 'a')], key=lambda p: p[0], reverse=True))
# CHECK: [(1, 'b'), (1, 'a'), (0, 'x')]
a = [3, 1]
b = sorted(a)
print(a, b, sorted(a) is a)  # CHECK: [3, 1] [1, 3] False
for args, kw in ((), {}), ((5,), {}), (([1, 'a'],), {}):
    try:
        sorted(*args, **kw)
    except TypeError as e:
        print(e)
# CHECK: sorted expected 1 argument, got 0
# CHECK: 'int' object is not iterable
# CHECK: '<' not supported between instances of 'str' and 'int'
