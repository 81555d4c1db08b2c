# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython in WebAssembly has 32-bit words, and so another greatest precision.
for spec in ("d", "s", "x", "c", ",n", ".", ".2.3", "ff", "_,", ".99999999999999f", ",_f"):
    try:
        print(format(1.5, spec))
    except ValueError as error:
        print(error)
try:
    (1.5).__format__(5)
except TypeError as error:
    print(error)

# CHECK: Unknown format code 'd' for object of type 'float'
# CHECK-NEXT: Unknown format code 's' for object of type 'float'
# CHECK-NEXT: Unknown format code 'x' for object of type 'float'
# CHECK-NEXT: Unknown format code 'c' for object of type 'float'
# CHECK-NEXT: Cannot specify ',' with 'n'.
# CHECK-NEXT: Format specifier missing precision
# CHECK-NEXT: Invalid format specifier '.2.3' for object of type 'float'
# CHECK-NEXT: Invalid format specifier 'ff' for object of type 'float'
# CHECK-NEXT: Cannot specify both ',' and '_'.
# CHECK-NEXT: precision too big
# CHECK-NEXT: Cannot specify both ',' and '_'.
# CHECK-NEXT: __format__() argument must be str, not int
