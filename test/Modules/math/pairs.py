# RUN: %run %s | FileCheck --match-full-lines %s
import math
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
print(math.pow(2, 10), math.pow(-8, 3), math.pow(math.inf, 0), math.pow(math.nan, 0), math.pow(0.0, math.inf))
# CHECK: 1024.0 -512.0 1.0 1.0 0.0
show(math.pow, 0, -1)  # CHECK: ValueError math domain error
show(math.pow, -1, 0.5)  # CHECK: ValueError math domain error
show(math.pow, 10, 400)  # CHECK: OverflowError math range error
print(math.atan2(1, -1), math.atan2(0.0, -0.0), math.copysign(1, -0.0), math.fmod(-7, 3), math.fmod(5, math.inf))
# CHECK: 2.356194490192345 3.141592653589793 -1.0 -1.0 5.0
print(math.remainder(5, 3), math.remainder(7, 4), math.remainder(1, math.inf))  # CHECK: -1.0 -1.0 1.0
show(math.fmod, 1, 0)  # CHECK: ValueError math domain error
show(math.fmod, math.inf, 1)  # CHECK: ValueError math domain error
show(math.remainder, math.inf, 1)  # CHECK: ValueError math domain error
print(math.ldexp(1.5, 3), math.ldexp(1, -2000), math.ldexp(0, 10 ** 30), math.ldexp(math.inf, 5))
# CHECK: 12.0 0.0 0.0 inf
show(math.ldexp, 1, 5000)  # CHECK: OverflowError math range error
show(math.ldexp, 1, 1.5)  # CHECK: TypeError Expected an int as second argument to ldexp.
print(math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(1e308, 1e308), math.hypot(1e-320, 1e-320))
# CHECK: 0.0 5.0 3.7416573867739413 1.4142135623730951e+308 1.414e-320
print(math.hypot(math.inf, math.nan), math.hypot(math.nan, 1), math.hypot(0.1, 0.2, 0.3, 0.4), math.hypot(-5))
# CHECK: inf nan 0.5477225575051661 5.0
print(math.dist([1, 2], [4, 6]), math.dist((0.1, 0.2), (0.3, 0.5)), math.dist([], []), math.dist(iter([1]), (3,)))
# CHECK: 5.0 0.3605551275463989 0.0 2.0
show(math.dist, (1,), (1, 2))  # CHECK: ValueError both points must have the same number of dimensions
show(math.dist, 1, 2)  # CHECK: TypeError 'int' object is not iterable
show(math.dist, [1], ['a'])  # CHECK: TypeError must be real number, not str
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
# CHECK: True False True True
print(math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))  # CHECK: True False
show(math.isclose, 1, 2, rel_tol=-1)  # CHECK: ValueError tolerances must be non-negative
show(math.isclose, 1)  # CHECK: TypeError isclose() missing required argument 'b' (pos 2)
print(math.nextafter(1, 2), math.nextafter(1, 2, steps=3), math.nextafter(0, 1), math.nextafter(0.0, -1))
# CHECK: 1.0000000000000002 1.0000000000000007 5e-324 -5e-324
print(math.nextafter(1, math.inf, steps=10 ** 30), math.nextafter(-1, 1, steps=2 ** 63), math.nextafter(-5e-324, 1))
# CHECK: inf 1.0 -0.0
show(math.nextafter, 1, 2, steps=-3)  # CHECK: ValueError steps must be a non-negative integer
show(math.nextafter, 1, 2, steps=2.0)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1), math.fma(math.nan, 0, 1))
# CHECK: 10.0 5.551115123125783e-17 nan
show(math.fma, math.inf, 0, 1)  # CHECK: ValueError invalid operation in fma
show(math.fma, 1e308, 10, 0)  # CHECK: OverflowError overflow in fma
show(math.fma, 1, 2)  # CHECK: TypeError fma expected 3 arguments, got 2
