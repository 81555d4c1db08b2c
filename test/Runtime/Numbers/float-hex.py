# RUN: %run %s | FileCheck --match-full-lines %s
for x in (1.0, -0.0, 0.1, 5e-324, 1.7976931348623157e308, float("inf"), float("nan"), -2.5, 2.0**-1030):
    print(x.hex())
for text in ("0x1.8p3", " -1.8p-1074 ", "0x.8", "1.", "nan", "-infinity", "0x1.fffffffffffff7p1023",
             "0x0p99999999999", "0x1p-99999999999", "ABCp0", "0x", ".", "1p", "x", "0x1p99999999999",
             "0x1.fffffffffffff8p1023", "1_0"):
    try:
        print(text, float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(text, error)

# CHECK: 0x1.0000000000000p+0
# CHECK-NEXT: -0x0.0p+0
# CHECK-NEXT: 0x1.999999999999ap-4
# CHECK-NEXT: 0x0.0000000000001p-1022
# CHECK-NEXT: 0x1.fffffffffffffp+1023
# CHECK-NEXT: inf
# CHECK-NEXT: nan
# CHECK-NEXT: -0x1.4000000000000p+1
# CHECK-NEXT: 0x0.0100000000000p-1022
# CHECK-NEXT: 0x1.8p3 12.0
# CHECK-NEXT:  -1.8p-1074  -1e-323
# CHECK-NEXT: 0x.8 0.5
# CHECK-NEXT: 1. 1.0
# CHECK-NEXT: nan nan
# CHECK-NEXT: -infinity -inf
# CHECK-NEXT: 0x1.fffffffffffff7p1023 1.7976931348623157e+308
# CHECK-NEXT: 0x0p99999999999 0.0
# CHECK-NEXT: 0x1p-99999999999 0.0
# CHECK-NEXT: ABCp0 2748.0
# CHECK-NEXT: 0x invalid hexadecimal floating-point string
# CHECK-NEXT: . invalid hexadecimal floating-point string
# CHECK-NEXT: 1p invalid hexadecimal floating-point string
# CHECK-NEXT: x invalid hexadecimal floating-point string
# CHECK-NEXT: 0x1p99999999999 hexadecimal value too large to represent as a float
# CHECK-NEXT: 0x1.fffffffffffff8p1023 hexadecimal value too large to represent as a float
# CHECK-NEXT: 1_0 invalid hexadecimal floating-point string
