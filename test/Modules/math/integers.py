# RUN: %run %s | FileCheck --match-full-lines %s
import math
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(math.factorial(0), math.factorial(1), math.factorial(20), math.factorial(25), math.factorial(True))
# CHECK: 1 1 2432902008176640000 15511210043330985984000000 1
print(math.factorial(100) % (10 ** 9 + 7), len(str(math.factorial(1000))))  # CHECK: 437918130 2568
print(math.comb(5, 2), math.comb(5, 0), math.comb(5, 6), math.comb(100, 50), math.comb(10 ** 20, 2))
# CHECK: 10 1 0 100891344545564193334812497256 4999999999999999999950000000000000000000
print(math.comb(1000, 500) % (10 ** 9 + 7), math.comb(67, 33), math.comb(40, 13))
# CHECK: 159835829 14226520737620288370 12033222880
print(math.perm(5), math.perm(5, 2), math.perm(5, None), math.perm(5, 6), math.perm(10 ** 20, 2), math.perm(30, 15))
# CHECK: 120 20 120 0 9999999999999999999900000000000000000000 202843204931727360000
print(math.gcd(), math.gcd(12), math.gcd(12, 18, -6), math.gcd(0, 0), math.gcd(2 ** 70, 2 ** 65 * 3))
# CHECK: 0 12 6 0 36893488147419103232
print(math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-3), math.lcm(2 ** 40, 3 ** 30))
# CHECK: 1 12 0 3 226379693794030958489370624
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10 ** 40), math.isqrt(2 ** 63 - 1))
# CHECK: 0 3 4 100000000000000000000 3037000499
show(math.factorial, -1)  # CHECK: ValueError factorial() not defined for negative values
show(math.factorial, 1.0)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(math.factorial, 'a')  # CHECK: TypeError 'str' object cannot be interpreted as an integer
show(math.comb, -1, 2)  # CHECK: ValueError n must be a non-negative integer
show(math.comb, 5, -1)  # CHECK: ValueError k must be a non-negative integer
show(math.comb, 5.0, 1)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(math.comb, 5)  # CHECK: TypeError comb expected 2 arguments, got 1
show(math.perm, -1)  # CHECK: ValueError factorial() not defined for negative values
show(math.perm, 5, -1)  # CHECK: ValueError k must be a non-negative integer
show(math.gcd, 1.5)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(math.lcm, 'a')  # CHECK: TypeError 'str' object cannot be interpreted as an integer
show(math.isqrt, -1)  # CHECK: ValueError isqrt() argument must be nonnegative
show(math.isqrt, 1.5)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
class I:
    def __index__(self): return 6
print(math.factorial(I()), math.gcd(I(), 4), math.isqrt(I()), math.comb(I(), 2))  # CHECK: 720 2 2 15
