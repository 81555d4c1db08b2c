# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([1, 2, 3]), sum((1, 2), 10), sum(range(101)), sum(range(10, 0, -3)))  # CHECK: 6 13 5050 22
print(sum([]), sum([], 5), sum({1, 2, 3}), sum({4: 5, 6: 7}))  # CHECK: 0 5 6 10
print(sum([True, False, True]), type(sum([True])))  # CHECK: 2 <class 'int'>
print(sum([0.1] * 10), sum([0.1, 1, 2]), sum([1, 0.1, 0.2]), sum([1e16, 1.0, -1e16]))
# CHECK: 1.0 3.1 1.3 1.0
print(sum([1.5, 2, True]), sum([0.0, -0.0]), sum([1e308, 1e308]))  # CHECK: 4.5 0.0 inf
print(sum([float('inf'), 1.0]), sum([float('inf'), -float('inf')]))  # CHECK: inf nan
print(sum([1j, 2, 0.5]), sum([0.1] * 3 + [1j]))  # CHECK: (2.5+1j) (0.30000000000000004+1j)
print(sum([2 ** 62, 2 ** 62]), sum([2 ** 100, -2 ** 100]), sum([2 ** 61 - 1] * 3))
# CHECK: 9223372036854775808 0 6917529027641081853
print(sum(x * x for x in range(10)), sum(map(float, range(5))))  # CHECK: 285 10.0
print(sum([[1], [2, 3]], []), sum(((1,), (2,)), ()))  # CHECK: [1, 2, 3] (1, 2)
print(sum([1, 2], start=3))  # CHECK: 6
show(lambda: sum('abc'))  # CHECK: TypeError unsupported operand type(s) for +: 'int' and 'str'
show(lambda: sum(['a', 'b'], ''))  # CHECK: TypeError sum() can't sum strings [use ''.join(seq) instead]
show(lambda: sum([b'a'], b''))  # CHECK: TypeError sum() can't sum bytes [use b''.join(seq) instead]
show(lambda: sum([], bytearray()))  # CHECK: TypeError sum() can't sum bytearray [use b''.join(seq) instead]
show(lambda: sum(5))  # CHECK: TypeError 'int' object is not iterable
show(lambda: sum([1, 'a']))  # CHECK: TypeError unsupported operand type(s) for +: 'int' and 'str'
show(lambda: sum([0.5, 'a']))  # CHECK: TypeError unsupported operand type(s) for +: 'float' and 'str'
show(lambda: sum([1.0, 10 ** 400]))  # CHECK: OverflowError int too large to convert to float
show(lambda: sum())  # CHECK: TypeError sum() takes at least 1 positional argument (0 given)
show(lambda: sum([1], 2, 3))  # CHECK: TypeError sum() takes at most 2 arguments (3 given)
class N:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return N(self.n + (other.n if isinstance(other, N) else other))
    __radd__ = __add__
    def __repr__(self):
        return f'N({self.n})'
print(sum([N(1), 2, N(3)]), sum([1, 2, N(3)]), sum([0.5, N(1)]))  # CHECK: N(6) N(6) N(1.5)
