# RUN: %run %s | FileCheck --match-full-lines %s
# Both operands beyond 2**53: not the quotient of the rounded operands.
def divide(a, b):
    return a / b


for i in range(6):
    divide(i, 7)
for a, b in ((2**53 + 1, 1), (2**61 - 1, 3), (2**60 + 1, 2**53 - 1), (-(2**61), 7), (2**53, 3), (0, 5), (0, -5),
             (10**18 + 1, 10**9 + 7), (2**61, 3), (10**400, 10**399)):
    print(divide(a, b))
try:
    divide(10**400, 3)
except OverflowError as error:
    print(error)

# CHECK: 9007199254740992.0
# CHECK-NEXT: 7.686143364045646e+17
# CHECK-NEXT: 128.00000000000003
# CHECK-NEXT: -3.294061441733848e+17
# CHECK-NEXT: 3002399751580330.5
# CHECK-NEXT: 0.0
# CHECK-NEXT: -0.0
# CHECK-NEXT: 999999993.0
# CHECK-NEXT: 7.686143364045646e+17
# CHECK-NEXT: 10.0
# CHECK-NEXT: integer division result too large for a float
