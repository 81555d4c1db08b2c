# RUN: %run %s | FileCheck --match-full-lines %s
x = -2.5
print(x.is_integer(), (3.0).is_integer(), float("inf").is_integer(), x.as_integer_ratio(), (0.1).as_integer_ratio())
print(x.__trunc__(), x.__floor__(), x.__ceil__(), x.__int__(), x.conjugate(), x.real, x.imag, abs(x), -x, +x)
print(int(1e300) == 10**300, int(1e23), x.__add__(1), x.__add__("a"), x.__lt__(1), x.__eq__(1j))
print(float.from_number(3), bool(0.0), bool(-0.1), float.__getformat__("double"))
for call in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(),
             lambda: int(float("inf")), lambda: float.from_number("3"), lambda: 10**400 * 1.0,
             lambda: float(10**400)):
    try:
        call()
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

# CHECK: False True False (-5, 2) (3602879701896397, 36028797018963968)
# CHECK-NEXT: -2 -3 -2 -2 -2.5 -2.5 0.0 2.5 2.5 -2.5
# CHECK-NEXT: False 99999999999999991611392 -1.5 NotImplemented True NotImplemented
# CHECK-NEXT: 3.0 False True IEEE, little-endian
# CHECK-NEXT: OverflowError cannot convert Infinity to integer ratio
# CHECK-NEXT: ValueError cannot convert NaN to integer ratio
# CHECK-NEXT: OverflowError cannot convert float infinity to integer
# CHECK-NEXT: TypeError must be real number, not str
# CHECK-NEXT: OverflowError int too large to convert to float
# CHECK-NEXT: OverflowError int too large to convert to float
