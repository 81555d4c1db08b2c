# RUN: %run %s | FileCheck --match-full-lines %s
# An int operand becomes a float as int.__float__ does; comparisons are exact.
def add(a, b):
    return a + b, a - b, a * b, b - a


def compare(a, b):
    return a < b, a == b, a > b, a <= b, a != b


for i in range(6):
    add(i, 0.5), compare(i, 0.5)
big = 2**53 + 1
for a, b in ((big, 1.0), (big, float(big)), (2**61 - 1, 0.5), (2**61, 0.5), (-(2**61), 1e18), (3, 3.0), (True, 1.0),
             (2**100, 2.0**100), (2**1000, float("inf")), (1, float("nan"))):
    print(add(a, b), compare(a, b), compare(b, a))
try:
    add(10**400, 1.0)
except OverflowError as error:
    print(error)

# CHECK: (9007199254740992.0, 9007199254740991.0, 9007199254740992.0, -9007199254740991.0) (False, False, True, False, True) (True, False, False, True, True)
# CHECK-NEXT: (1.8014398509481984e+16, 0.0, 8.112963841460668e+31, 0.0) (False, False, True, False, True) (True, False, False, True, True)
# CHECK-NEXT: (2.305843009213694e+18, 2.305843009213694e+18, 1.152921504606847e+18, -2.305843009213694e+18) (False, False, True, False, True) (True, False, False, True, True)
# CHECK-NEXT: (2.305843009213694e+18, 2.305843009213694e+18, 1.152921504606847e+18, -2.305843009213694e+18) (False, False, True, False, True) (True, False, False, True, True)
# CHECK-NEXT: (-1.305843009213694e+18, -3.305843009213694e+18, -2.305843009213694e+36, 3.305843009213694e+18) (True, False, False, True, True) (False, False, True, False, True)
# CHECK-NEXT: (6.0, 0.0, 9.0, 0.0) (False, True, False, True, False) (False, True, False, True, False)
# CHECK-NEXT: (2.0, 0.0, 1.0, 0.0) (False, True, False, True, False) (False, True, False, True, False)
# CHECK-NEXT: (2.535301200456459e+30, 0.0, 1.6069380442589903e+60, 0.0) (False, True, False, True, False) (False, True, False, True, False)
# CHECK-NEXT: (inf, -inf, inf, inf) (True, False, False, True, True) (False, False, True, False, True)
# CHECK-NEXT: (nan, nan, nan, nan) (False, False, False, False, True) (False, False, False, False, True)
# CHECK-NEXT: int too large to convert to float
