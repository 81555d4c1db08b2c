# RUN: %run %s | FileCheck --match-full-lines %s
print(1 / 3, -1 / 3, 2**53 / 1, (2**53 + 1) / 1, (2**54 + 3) / 1)
print(10**400 / 10**399, (3 * 10**400) / (7 * 10**400), 1 / 10**400)
print((2**1074 + 1) / 2**2148, 3 / 2**1075, 1 / 2**1075, 5 / 2**1076)
print((10**23) / 1, (10**23 + 1) / 7, -(10**30) / 3**40)
try:
    10**400 / 3
except OverflowError as error:
    print(error)

# CHECK: 0.3333333333333333 -0.3333333333333333 9007199254740992.0 9007199254740992.0 1.8014398509481988e+16
# CHECK-NEXT: 10.0 0.42857142857142855 0.0
# CHECK-NEXT: 5e-324 1e-323 0.0 5e-324
# CHECK-NEXT: 1e+23 1.4285714285714286e+22 -82252633399.69958
# CHECK-NEXT: integer division result too large for a float
