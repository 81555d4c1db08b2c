# RUN: %run %s | FileCheck --match-full-lines %s
for spec in ("%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%.3d", "%08.3d", "%x", "%X", "%#x", "%#X", "%o", "%#o", "%i", "%u"):
    print(spec, spec % 42, spec % -42)
for spec in ("%f", "%.2f", "%10.3f|", "%-10.3f|", "%010.3f", "%+.1e", "%E", "%g", "%.3g", "%#g", "%G", "%.0f", "%#.0f"):
    print(spec, spec % 1234.5678, spec % -0.00001234)
print("%d %d %s %5.1f%%" % (3.99, True, 10**20, 99.5), "%x" % 2**70, "%f" % float("inf"), "%05d" % -3)
for spec, value in (("%d", "a"), ("%x", 1.5), ("%f", "a"), ("%d", None), ("%o", "a"), ("%d", float("nan"))):
    try:
        spec % value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# CHECK: %d 42 -42
# CHECK-NEXT: %5d|    42|   -42|
# CHECK-NEXT: %-5d| 42   | -42  |
# CHECK-NEXT: %05d 00042 -0042
# CHECK-NEXT: %+d +42 -42
# CHECK-NEXT: % d  42 -42
# CHECK-NEXT: %.3d 042 -042
# CHECK-NEXT: %08.3d 00000042 -0000042
# CHECK-NEXT: %x 2a -2a
# CHECK-NEXT: %X 2A -2A
# CHECK-NEXT: %#x 0x2a -0x2a
# CHECK-NEXT: %#X 0X2A -0X2A
# CHECK-NEXT: %o 52 -52
# CHECK-NEXT: %#o 0o52 -0o52
# CHECK-NEXT: %i 42 -42
# CHECK-NEXT: %u 42 -42
# CHECK-NEXT: %f 1234.567800 -0.000012
# CHECK-NEXT: %.2f 1234.57 -0.00
# CHECK-NEXT: %10.3f|   1234.568|     -0.000|
# CHECK-NEXT: %-10.3f| 1234.568  | -0.000    |
# CHECK-NEXT: %010.3f 001234.568 -00000.000
# CHECK-NEXT: %+.1e +1.2e+03 -1.2e-05
# CHECK-NEXT: %E 1.234568E+03 -1.234000E-05
# CHECK-NEXT: %g 1234.57 -1.234e-05
# CHECK-NEXT: %.3g 1.23e+03 -1.23e-05
# CHECK-NEXT: %#g 1234.57 -1.23400e-05
# CHECK-NEXT: %G 1234.57 -1.234E-05
# CHECK-NEXT: %.0f 1235 -0
# CHECK-NEXT: %#.0f 1235. -0.
# CHECK-NEXT: 3 1 100000000000000000000  99.5% 400000000000000000 inf -0003
# CHECK-NEXT: TypeError %d format: a real number is required, not str
# CHECK-NEXT: TypeError %x format: an integer is required, not float
# CHECK-NEXT: TypeError must be real number, not str
# CHECK-NEXT: TypeError %d format: a real number is required, not NoneType
# CHECK-NEXT: TypeError %o format: an integer is required, not str
# CHECK-NEXT: ValueError cannot convert float NaN to integer
