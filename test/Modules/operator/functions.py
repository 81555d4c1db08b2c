# RUN: %run %s | FileCheck --match-full-lines %s
import operator as op
def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(1, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5))
# CHECK: 3 2 6 0.5 3 1 32
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.inv(5), op.neg(3), op.pos(-3))
# CHECK: 2 7 5 16 4 -6 -3 -3
print(op.eq(1, 1.0), op.ne(1, 2), op.lt(1, 2), op.le(2, 2), op.gt(1, 2), op.ge(2, 2), op.is_(None, None), op.is_not(1, None))
# CHECK: True True True True False True True True
print(op.not_(0), op.truth([]), op.contains([1, 2], 2), op.abs(-3), op.index(True), op.is_none(None), op.is_not_none(None))
# CHECK: True False True 3 1 True False
print(op.concat([1], [2]), op.countOf([1, 2, 1], 1), op.indexOf([1, 2], 2), op.length_hint([1, 2]), op.length_hint(5, 9))
# CHECK: [1, 2] 2 1 2 9
a = [1, 2, 3]
op.setitem(a, 0, 9)
op.delitem(a, 1)
print(a, op.getitem(a, 0), op.iadd(a, [4]), a, op.iconcat(a, [5]))
# CHECK: [9, 3, 4, 5] 9 [9, 3, 4, 5] [9, 3, 4, 5] [9, 3, 4, 5]
print(op.itemgetter(1)('abc'), op.itemgetter(0, 2)([1, 2, 3]), op.itemgetter('k')({'k': 5}), op.itemgetter(slice(1, None))('abc'))
# CHECK: b (1, 3) 5 bc
class P:
    class q:
        r = 7
    s = 8
print(op.attrgetter('s')(P), op.attrgetter('q.r', 's')(P))  # CHECK: 8 (7, 8)
print(op.methodcaller('upper')('abc'), op.methodcaller('split', ',', maxsplit=1)('a,b,c'))
# CHECK: ABC ['a', 'b,c']
print(op.itemgetter(1, 'a'), op.attrgetter('a.b', 'c'), op.methodcaller('x', 1, k=2))
# CHECK: operator.itemgetter(1, 'a') operator.attrgetter('a.b', 'c') operator.methodcaller('x', 1, k=2)
print(sorted([(1, 'b'), (2, 'a')], key=op.itemgetter(1)), op.call(max, 1, 2, key=lambda x: -x))
# CHECK: [(2, 'a'), (1, 'b')] 1
show(op.add, 1, 'a')  # CHECK: TypeError unsupported operand type(s) for +: 'int' and 'str'
show(op.add, 1)  # CHECK: TypeError add expected 2 arguments, got 1
show(op.index, 1.5)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(op.indexOf, [1, 2], 3)  # CHECK: ValueError sequence.index(x): x not in sequence
show(op.concat, 1, 2)  # CHECK: TypeError 'int' object can't be concatenated
show(op.attrgetter, 1)  # CHECK: TypeError attribute name must be a string
show(op.attrgetter('a'), 1)  # CHECK: AttributeError 'int' object has no attribute 'a'
show(op.methodcaller, 1)  # CHECK: TypeError method name must be a string
show(op.methodcaller)  # CHECK: TypeError methodcaller needs at least one argument, the method name
show(op.itemgetter(5), [1])  # CHECK: IndexError list index out of range
print(len(op.__all__), op.__add__ is op.add)  # CHECK: 57 True
