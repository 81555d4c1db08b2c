# RUN: %run %s | FileCheck --match-full-lines %s
for value, spec in ((1, ".2"), (1, "z"), (1, "s"), (1, ",x"), (1, ",_"), (1, "_,"), (1, "dd"), (1, "+c"), (1, "#c"),
                    (-1, "c"), (0x110000, "c"), (10**20, "c"), (1, "."), (1, "99999999999999999999"), (1, "_n"),
                    (True, "Z"), (10**400, "f"), (1, "\x01")):
    try:
        print(format(value, spec))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# CHECK: ValueError Precision not allowed in integer format specifier
# CHECK-NEXT: ValueError Negative zero coercion (z) not allowed in integer format specifier
# CHECK-NEXT: ValueError Unknown format code 's' for object of type 'int'
# CHECK-NEXT: ValueError Cannot specify ',' with 'x'.
# CHECK-NEXT: ValueError Cannot specify both ',' and '_'.
# CHECK-NEXT: ValueError Cannot specify both ',' and '_'.
# CHECK-NEXT: ValueError Invalid format specifier 'dd' for object of type 'int'
# CHECK-NEXT: ValueError Sign not allowed with integer format specifier 'c'
# CHECK-NEXT: ValueError Alternate form (#) not allowed with integer format specifier 'c'
# CHECK-NEXT: OverflowError %c arg not in range(0x110000)
# CHECK-NEXT: OverflowError %c arg not in range(0x110000)
# CHECK-NEXT: OverflowError Python int too large to convert to C long
# CHECK-NEXT: ValueError Format specifier missing precision
# CHECK-NEXT: ValueError Too many decimal digits in format string
# CHECK-NEXT: ValueError Cannot specify '_' with 'n'.
# CHECK-NEXT: ValueError Unknown format code 'Z' for object of type 'bool'
# CHECK-NEXT: OverflowError int too large to convert to float
# CHECK-NEXT: ValueError Unknown format code '\x1' for object of type 'int'
