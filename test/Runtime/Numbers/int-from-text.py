# RUN: %run %s | FileCheck --match-full-lines %s
print(int("12"), int(" -1_000\n"), int("+0"), int("ff", 16), int("0xff", 16), int("z", 36))
print(int("0b101", 0), int("0o17", 0), int("00", 0), int("0x_1f", 0), int("1" * 30))
print(int(b"42"), int(bytearray(b"7"), 8), int("\u0663\u0664"), int("-7f", base=16))
for arguments in (("x",), ("",), ("1__0",), ("_1",), ("1_",), ("0x",), ("012", 0), ("9", 8),
                  (b"a\x00",), ("- 1",), ("\ud800",), ("1", 37), ("1", 1), ("1" * 201 + "x",)):
    try:
        int(*arguments)
    except ValueError as error:
        print(error)

# CHECK: 12 -1000 0 255 255 35
# CHECK-NEXT: 5 15 0 31 111111111111111111111111111111
# CHECK-NEXT: 42 7 34 -127
# CHECK-NEXT: invalid literal for int() with base 10: 'x'
# CHECK-NEXT: invalid literal for int() with base 10: ''
# CHECK-NEXT: invalid literal for int() with base 10: '1__0'
# CHECK-NEXT: invalid literal for int() with base 10: '_1'
# CHECK-NEXT: invalid literal for int() with base 10: '1_'
# CHECK-NEXT: invalid literal for int() with base 10: '0x'
# CHECK-NEXT: invalid literal for int() with base 0: '012'
# CHECK-NEXT: invalid literal for int() with base 8: '9'
# CHECK-NEXT: invalid literal for int() with base 10: b'a\x00'
# CHECK-NEXT: invalid literal for int() with base 10: '- 1'
# CHECK-NEXT: invalid literal for int() with base 10: '\ud800'
# CHECK-NEXT: int() base must be >= 2 and <= 36, or 0
# CHECK-NEXT: int() base must be >= 2 and <= 36, or 0
# CHECK-NEXT: invalid literal for int() with base 10: '1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111
