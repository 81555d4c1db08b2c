# RUN: %run %s | FileCheck --match-full-lines %s
import math
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
print(math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum([1, 2.5, True]))
# CHECK: 1.0 1.0 0.0 4.5
print(math.fsum([1e308, -1e308, 1e-300]), math.fsum(x / 10 for x in range(100)), math.fsum([math.inf, 1]))
# CHECK: 1e-300 495.0 inf
print(math.fsum([0.1, 0.2, 0.3, -0.6]), math.fsum([1, 1e-16, 1e-16]), math.fsum([math.nan, 1]))
# CHECK: 2.7755575615628914e-17 1.0000000000000002 nan
show(math.fsum, [1e308, 1e308])  # CHECK: OverflowError intermediate overflow in fsum
show(math.fsum, [math.inf, -math.inf])  # CHECK: ValueError -inf + inf in fsum
show(math.fsum, ['a'])  # CHECK: TypeError must be real number, not str
show(math.fsum, 5)  # CHECK: TypeError 'int' object is not iterable
show(math.fsum, [10 ** 400])  # CHECK: OverflowError int too large to convert to float
print(math.prod([1, 2, 3]), math.prod([]), math.prod([1.5, 2]), math.prod([2, 'a']), math.prod([1], start=5))
# CHECK: 6 1 3.0 aa 5
print(math.prod(range(1, 30)), math.prod([[1]], start=2))  # CHECK: 8841761993739701954543616000000 [1, 1]
show(math.prod, 5)  # CHECK: TypeError 'int' object is not iterable
show(math.prod, [1], 5)  # CHECK: TypeError prod() takes exactly 1 positional argument (2 given)
print(math.sumprod([1, 2], [3, 4]), math.sumprod([1.5, 2], [3, 4]), math.sumprod([], []), math.sumprod([10 ** 20], [10 ** 20]))
# CHECK: 11 12.5 0 10000000000000000000000000000000000000000
print(math.sumprod([0.1] * 3, [0.1] * 3), math.sumprod([True, 2], [1.5, 3]), math.sumprod([1e16, 1, 1e16], [1, 1, -1]))
# CHECK: 0.030000000000000002 7.5 0.0
print(math.sumprod((x for x in range(5)), range(5)), math.sumprod([10, 0.1, 0.2], [0.1, 10, 3]))
# CHECK: 30 2.6
show(math.sumprod, [1], [1, 2])  # CHECK: ValueError Inputs are not the same length
show(math.sumprod, ['a'], [2])  # CHECK: TypeError unsupported operand type(s) for +: 'int' and 'str'
show(math.sumprod, 5, [1])  # CHECK: TypeError 'int' object is not iterable
class F:
    def __float__(self): return 2.5
    def __mul__(self, o): return 100
print(math.fsum([1, F(), 3]), math.sumprod([1.5, F()], [2, 3]))  # CHECK: 6.5 103.0
