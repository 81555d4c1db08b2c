# RUN: %run %s | FileCheck --match-full-lines %s


def combine(a, b):
    return a * b + b - a


def order(a, b):
    return a < b, a == b


def is_negative(x):
    return x < 0, x >= -3, 2 != x


for i in range(300):
    combine(i + 0.5, 2.0), order(i + 0.5, 2.0), is_negative(i * 0.5)
# CHECK: 7 7.0 6.5
print(combine(2, 3), combine(2.0, 3), combine(2, 3.0) - 0.5)
# CHECK-NEXT: (True, False) (False, True) (False, True) (True, False)
print(order(2, 3), order(3, 3.0), order(2**60, 2.0**60), order(2**60, 2.0**60 + 512))
# CHECK-NEXT: (True, True, True) (False, True, False) (True, False, True)
print(is_negative(-0.5), is_negative(2), is_negative(-9))
# CHECK-NEXT: (False, True, False) (False, False, True)
print(is_negative(True + 1.0), is_negative(float("nan")))
# CHECK-NEXT: (True, False) (False, True)
print(order("a", "b"), order((1,), (1,)))
