# RUN: %run %s | FileCheck --match-full-lines %s
import math
# DIVERGES: CPython in WebAssembly has 32-bit words, and CPython 3.13, the second opinion, other messages.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(math.pi, math.e, math.tau, math.inf, math.nan)
# CHECK: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan
print(math.sqrt(2), math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(1))
# CHECK: 1.4142135623730951 0.8414709848078965 0.5403023058681398 1.5574077246549023 1.5707963267948966 0.0
print(math.atan(1), math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5))
# CHECK: 0.7853981633974483 1.1752011936438014 1.5430806348152437 0.7615941559557649 0.881373587019543 1.3169578969248166 0.5493061443340548
print(math.exp(1), math.exp2(0.5), math.expm1(1e-10), math.log1p(1e-10), math.cbrt(64), math.cbrt(-8))
# CHECK: 2.718281828459045 1.4142135623730951 1.00000000005e-10 9.999999999500001e-11 4.0 -2.0
print(math.degrees(math.pi), math.radians(180), math.fabs(-3), math.erf(0.5), math.erfc(0.5))
# CHECK: 180.0 3.141592653589793 3.0 0.5204998778130465 0.4795001221869535
print(math.gamma(5), math.gamma(0.5), math.gamma(-1.5), math.lgamma(10), math.lgamma(-1.5), math.gamma(171))
# CHECK: 24.0 1.7724538509055159 2.3632718012073544 12.801827480081467 0.8600470153764812 7.257415615307998e+306
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(1e20))
# CHECK: 2 -3 3 -2 -2 100000000000000000000
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isfinite(math.inf))
# CHECK: True True True False
print(math.frexp(8), math.frexp(0.3), math.frexp(-0.0), math.modf(-3.25), math.modf(math.inf), math.ulp(1), math.ulp(0))
# CHECK: (0.5, 4) (0.6, -1) (-0.0, 0) (-0.25, -3.0) (0.0, inf) 2.220446049250313e-16 5e-324
for name in 'sqrt', 'acos', 'acosh', 'asin', 'atanh', 'cos', 'log', 'log2', 'log10', 'log1p', 'gamma', 'lgamma':
    for arg in -2.5, -1, 0, 2, math.inf, -math.inf:
        show(getattr(math, name), arg)
# CHECK: ValueError expected a nonnegative input, got -2.5
# CHECK: ValueError expected a nonnegative input, got -1.0
# CHECK: 0.0
# CHECK: 1.4142135623730951
# CHECK: inf
# CHECK: ValueError expected a nonnegative input, got -inf
# CHECK: ValueError expected a number in range from -1 up to 1, got -2.5
# CHECK: 3.141592653589793
# CHECK: 1.5707963267948966
# CHECK: ValueError expected a number in range from -1 up to 1, got 2.0
# CHECK: ValueError expected a number in range from -1 up to 1, got inf
# CHECK: ValueError expected a number in range from -1 up to 1, got -inf
# CHECK: ValueError expected argument value not less than 1, got -2.5
# CHECK: ValueError expected argument value not less than 1, got -1.0
# CHECK: ValueError expected argument value not less than 1, got 0.0
# CHECK: 1.3169578969248166
# CHECK: inf
# CHECK: ValueError expected argument value not less than 1, got -inf
# CHECK: ValueError expected a number in range from -1 up to 1, got -2.5
# CHECK: -1.5707963267948966
# CHECK: 0.0
# CHECK: ValueError expected a number in range from -1 up to 1, got 2.0
# CHECK: ValueError expected a number in range from -1 up to 1, got inf
# CHECK: ValueError expected a number in range from -1 up to 1, got -inf
# CHECK: ValueError expected a number between -1 and 1, got -2.5
# CHECK: ValueError expected a number between -1 and 1, got -1.0
# CHECK: 0.0
# CHECK: ValueError expected a number between -1 and 1, got 2.0
# CHECK: ValueError expected a number between -1 and 1, got inf
# CHECK: ValueError expected a number between -1 and 1, got -inf
# CHECK: -0.8011436155469337
# CHECK: 0.5403023058681398
# CHECK: 1.0
# CHECK: -0.4161468365471424
# CHECK: ValueError expected a finite input, got inf
# CHECK: ValueError expected a finite input, got -inf
# CHECK: ValueError expected a positive input, got -2.5
# CHECK: ValueError expected a positive input
# CHECK: ValueError expected a positive input
# CHECK: 0.6931471805599453
# CHECK: inf
# CHECK: ValueError expected a positive input, got -inf
# CHECK: ValueError expected a positive input, got -2.5
# CHECK: ValueError expected a positive input
# CHECK: ValueError expected a positive input
# CHECK: 1.0
# CHECK: inf
# CHECK: ValueError expected a positive input, got -inf
# CHECK: ValueError expected a positive input, got -2.5
# CHECK: ValueError expected a positive input
# CHECK: ValueError expected a positive input
# CHECK: 0.3010299956639812
# CHECK: inf
# CHECK: ValueError expected a positive input, got -inf
# CHECK: ValueError expected argument value > -1, got -2.5
# CHECK: ValueError expected argument value > -1, got -1.0
# CHECK: 0.0
# CHECK: 1.0986122886681096
# CHECK: inf
# CHECK: ValueError expected argument value > -1, got -inf
# CHECK: -0.9453087204829417
# CHECK: ValueError expected a noninteger or positive integer, got -1.0
# CHECK: ValueError expected a noninteger or positive integer, got 0.0
# CHECK: 1.0
# CHECK: inf
# CHECK: ValueError expected a noninteger or positive integer, got -inf
# CHECK: -0.05624371649767457
# CHECK: ValueError expected a noninteger or positive integer, got -1.0
# CHECK: ValueError expected a noninteger or positive integer, got 0.0
# CHECK: 0.0
# CHECK: inf
# CHECK: inf
for name in 'exp', 'cosh', 'sinh', 'expm1', 'gamma', 'exp2':
    show(getattr(math, name), 1e5)
# CHECK: OverflowError math range error
# CHECK: OverflowError math range error
# CHECK: OverflowError math range error
# CHECK: OverflowError math range error
# CHECK: OverflowError math range error
# CHECK: OverflowError math range error
for name in 'sqrt', 'floor', 'ceil', 'trunc', 'frexp', 'isnan', 'fabs':
    for arg in 'a', None, 1j, 10 ** 400:
        if not (name in ('floor', 'ceil', 'trunc') and arg == 10 ** 400):
            show(getattr(math, name), arg)
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: OverflowError int too large to convert to float
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: TypeError type str doesn't define __trunc__ method
# CHECK: TypeError type NoneType doesn't define __trunc__ method
# CHECK: TypeError type complex doesn't define __trunc__ method
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: OverflowError int too large to convert to float
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: OverflowError int too large to convert to float
# CHECK: TypeError must be real number, not str
# CHECK: TypeError must be real number, not NoneType
# CHECK: TypeError must be real number, not complex
# CHECK: OverflowError int too large to convert to float
show(math.floor, math.inf)  # CHECK: OverflowError cannot convert float infinity to integer
show(math.ceil, math.nan)  # CHECK: ValueError cannot convert float NaN to integer
show(math.sqrt)  # CHECK: TypeError math.sqrt() takes exactly one argument (0 given)
show(math.sqrt, 1, 2)  # CHECK: TypeError math.sqrt() takes exactly one argument (2 given)
class F:
    def __float__(self): return 4.0
class C:
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
print(math.sqrt(F()), math.floor(F()), math.floor(C()), math.ceil(C()), math.trunc(C()))
# CHECK: 2.0 4 floor ceil trunc
