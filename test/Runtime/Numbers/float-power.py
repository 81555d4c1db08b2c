# RUN: %run %s | FileCheck --match-full-lines %s
inf, nan = float("inf"), float("nan")
for a in (0.0, -0.0, 2.0, -2.0, 0.5, 1.0, -1.0, inf, -inf, nan):
    for b in (0.0, 2.0, 3.0, -2.0, inf, -inf, nan):
        try:
            print(a, b, a**b)
        except ZeroDivisionError as error:
            print(a, b, error)
print(2.0**0.5, type((-8.0) ** 0.5).__name__)
try:
    10.0**400
except OverflowError:
    print("overflow")
try:
    pow(2.0, 2, 3)
except TypeError as error:
    print(error)

# CHECK: 0.0 0.0 1.0
# CHECK-NEXT: 0.0 2.0 0.0
# CHECK-NEXT: 0.0 3.0 0.0
# CHECK-NEXT: 0.0 -2.0 zero to a negative power
# CHECK-NEXT: 0.0 inf 0.0
# CHECK-NEXT: 0.0 -inf inf
# CHECK-NEXT: 0.0 nan nan
# CHECK-NEXT: -0.0 0.0 1.0
# CHECK-NEXT: -0.0 2.0 0.0
# CHECK-NEXT: -0.0 3.0 -0.0
# CHECK-NEXT: -0.0 -2.0 zero to a negative power
# CHECK-NEXT: -0.0 inf 0.0
# CHECK-NEXT: -0.0 -inf inf
# CHECK-NEXT: -0.0 nan nan
# CHECK-NEXT: 2.0 0.0 1.0
# CHECK-NEXT: 2.0 2.0 4.0
# CHECK-NEXT: 2.0 3.0 8.0
# CHECK-NEXT: 2.0 -2.0 0.25
# CHECK-NEXT: 2.0 inf inf
# CHECK-NEXT: 2.0 -inf 0.0
# CHECK-NEXT: 2.0 nan nan
# CHECK-NEXT: -2.0 0.0 1.0
# CHECK-NEXT: -2.0 2.0 4.0
# CHECK-NEXT: -2.0 3.0 -8.0
# CHECK-NEXT: -2.0 -2.0 0.25
# CHECK-NEXT: -2.0 inf inf
# CHECK-NEXT: -2.0 -inf 0.0
# CHECK-NEXT: -2.0 nan nan
# CHECK-NEXT: 0.5 0.0 1.0
# CHECK-NEXT: 0.5 2.0 0.25
# CHECK-NEXT: 0.5 3.0 0.125
# CHECK-NEXT: 0.5 -2.0 4.0
# CHECK-NEXT: 0.5 inf 0.0
# CHECK-NEXT: 0.5 -inf inf
# CHECK-NEXT: 0.5 nan nan
# CHECK-NEXT: 1.0 0.0 1.0
# CHECK-NEXT: 1.0 2.0 1.0
# CHECK-NEXT: 1.0 3.0 1.0
# CHECK-NEXT: 1.0 -2.0 1.0
# CHECK-NEXT: 1.0 inf 1.0
# CHECK-NEXT: 1.0 -inf 1.0
# CHECK-NEXT: 1.0 nan 1.0
# CHECK-NEXT: -1.0 0.0 1.0
# CHECK-NEXT: -1.0 2.0 1.0
# CHECK-NEXT: -1.0 3.0 -1.0
# CHECK-NEXT: -1.0 -2.0 1.0
# CHECK-NEXT: -1.0 inf 1.0
# CHECK-NEXT: -1.0 -inf 1.0
# CHECK-NEXT: -1.0 nan nan
# CHECK-NEXT: inf 0.0 1.0
# CHECK-NEXT: inf 2.0 inf
# CHECK-NEXT: inf 3.0 inf
# CHECK-NEXT: inf -2.0 0.0
# CHECK-NEXT: inf inf inf
# CHECK-NEXT: inf -inf 0.0
# CHECK-NEXT: inf nan nan
# CHECK-NEXT: -inf 0.0 1.0
# CHECK-NEXT: -inf 2.0 inf
# CHECK-NEXT: -inf 3.0 -inf
# CHECK-NEXT: -inf -2.0 0.0
# CHECK-NEXT: -inf inf inf
# CHECK-NEXT: -inf -inf 0.0
# CHECK-NEXT: -inf nan nan
# CHECK-NEXT: nan 0.0 1.0
# CHECK-NEXT: nan 2.0 nan
# CHECK-NEXT: nan 3.0 nan
# CHECK-NEXT: nan -2.0 nan
# CHECK-NEXT: nan inf nan
# CHECK-NEXT: nan -inf nan
# CHECK-NEXT: nan nan nan
# CHECK-NEXT: 1.4142135623730951 complex
# CHECK-NEXT: overflow
# CHECK-NEXT: pow() 3rd argument not allowed unless all arguments are integers
