# RUN: %run %s | FileCheck --match-full-lines %s
print(round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-0.5), round(2.5, 0), round(-2.5, 0))
print(round(1234.5678, -2), round(25.0, -1), round(35.0, -1), round(5e15, -16), round(6e15, -16))
print(round(123.456, 400), round(1e300, -400), round(-0.04, 1), round(1e22, 5), round(0.1 + 0.2, 15))
print(round(1.5, None), type(round(1.5)).__name__, type(round(1.5, 0)).__name__, round(float("inf"), 2))
for call in (lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1.7e308, -308),
             lambda: round(1.5, "a")):
    try:
        call()
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

# CHECK: 2.67 0 2 2 0 2.0 -2.0
# CHECK-NEXT: 1200.0 20.0 40.0 0.0 1e+16
# CHECK-NEXT: 123.456 0.0 -0.0 1e+22 0.3
# CHECK-NEXT: 2 int float inf
# CHECK-NEXT: ValueError cannot convert float NaN to integer
# CHECK-NEXT: OverflowError cannot convert float infinity to integer
# CHECK-NEXT: OverflowError rounded value too large to represent
# CHECK-NEXT: TypeError 'str' object cannot be interpreted as an integer
