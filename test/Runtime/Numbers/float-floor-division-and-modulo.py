# RUN: %run %s | FileCheck --match-full-lines %s
inf, nan = float("inf"), float("nan")
for a in (7.5, -7.5, 0.0, -0.0, inf, nan):
    for b in (2.0, -2.0, inf, -inf):
        print(a, b, a // b, a % b, divmod(a, b))
print(1 // 0.1, 1 % 0.1, 5 // 2.5, -1e-20 % 3.0)
for expression in ("1.0 // 0", "1.0 % 0.0", "divmod(1.0, 0)", "1 / 0.0"):
    try:
        eval(expression)
    except ZeroDivisionError as error:
        print(error)

# CHECK: 7.5 2.0 3.0 1.5 (3.0, 1.5)
# CHECK-NEXT: 7.5 -2.0 -4.0 -0.5 (-4.0, -0.5)
# CHECK-NEXT: 7.5 inf 0.0 7.5 (0.0, 7.5)
# CHECK-NEXT: 7.5 -inf -1.0 -inf (-1.0, -inf)
# CHECK-NEXT: -7.5 2.0 -4.0 0.5 (-4.0, 0.5)
# CHECK-NEXT: -7.5 -2.0 3.0 -1.5 (3.0, -1.5)
# CHECK-NEXT: -7.5 inf -1.0 inf (-1.0, inf)
# CHECK-NEXT: -7.5 -inf 0.0 -7.5 (0.0, -7.5)
# CHECK-NEXT: 0.0 2.0 0.0 0.0 (0.0, 0.0)
# CHECK-NEXT: 0.0 -2.0 -0.0 -0.0 (-0.0, -0.0)
# CHECK-NEXT: 0.0 inf 0.0 0.0 (0.0, 0.0)
# CHECK-NEXT: 0.0 -inf -0.0 -0.0 (-0.0, -0.0)
# CHECK-NEXT: -0.0 2.0 -0.0 0.0 (-0.0, 0.0)
# CHECK-NEXT: -0.0 -2.0 0.0 -0.0 (0.0, -0.0)
# CHECK-NEXT: -0.0 inf -0.0 0.0 (-0.0, 0.0)
# CHECK-NEXT: -0.0 -inf 0.0 -0.0 (0.0, -0.0)
# CHECK-NEXT: inf 2.0 nan nan (nan, nan)
# CHECK-NEXT: inf -2.0 nan nan (nan, nan)
# CHECK-NEXT: inf inf nan nan (nan, nan)
# CHECK-NEXT: inf -inf nan nan (nan, nan)
# CHECK-NEXT: nan 2.0 nan nan (nan, nan)
# CHECK-NEXT: nan -2.0 nan nan (nan, nan)
# CHECK-NEXT: nan inf nan nan (nan, nan)
# CHECK-NEXT: nan -inf nan nan (nan, nan)
# CHECK-NEXT: 9.0 0.09999999999999995 2.0 3.0
# CHECK-NEXT: division by zero
# CHECK-NEXT: division by zero
# CHECK-NEXT: division by zero
# CHECK-NEXT: division by zero
