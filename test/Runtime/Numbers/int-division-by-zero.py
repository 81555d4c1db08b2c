# RUN: %run %s | FileCheck --match-full-lines %s
for expression in ("1 // 0", "1 % 0", "divmod(1, 0)", "1 / 0", "0 ** -1",
                   "pow(2, 3, 0)", "(2**70) // 0", "True % False"):
    try:
        eval(expression)
    except (ZeroDivisionError, ValueError) as error:
        print(expression, type(error).__name__, error)

# CHECK: 1 // 0 ZeroDivisionError division by zero
# CHECK-NEXT: 1 % 0 ZeroDivisionError division by zero
# CHECK-NEXT: divmod(1, 0) ZeroDivisionError division by zero
# CHECK-NEXT: 1 / 0 ZeroDivisionError division by zero
# CHECK-NEXT: 0 ** -1 ZeroDivisionError zero to a negative power
# CHECK-NEXT: pow(2, 3, 0) ValueError pow() 3rd argument cannot be 0
# CHECK-NEXT: (2**70) // 0 ZeroDivisionError division by zero
# CHECK-NEXT: True % False ZeroDivisionError division by zero
