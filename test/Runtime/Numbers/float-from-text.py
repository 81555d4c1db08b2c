# RUN: %run %s | FileCheck --match-full-lines %s
for text in ("1.5", " -1e3\n", "1_000.5", ".5", "5.", "inf", "-Infinity", "NaN", "1e400", "1e-400",
             "\u0661.\u0665", "0x1", "1__0", "_1", "1_", "", "1e", "e5", "1 2", "1\x00", "infinit", "--1"):
    try:
        print(ascii(text), float(text))
    except ValueError as error:
        print(ascii(str(error)))
print(float(b"2.5"), float(bytearray(b"1")), float(), float(True), float(10**20))
for value in ([], None, 1j):
    try:
        float(value)
    except TypeError as error:
        print(error)

# CHECK: '1.5' 1.5
# CHECK-NEXT: ' -1e3\n' -1000.0
# CHECK-NEXT: '1_000.5' 1000.5
# CHECK-NEXT: '.5' 0.5
# CHECK-NEXT: '5.' 5.0
# CHECK-NEXT: 'inf' inf
# CHECK-NEXT: '-Infinity' -inf
# CHECK-NEXT: 'NaN' nan
# CHECK-NEXT: '1e400' inf
# CHECK-NEXT: '1e-400' 0.0
# CHECK-NEXT: '\u0661.\u0665' 1.5
# CHECK-NEXT: "could not convert string to float: '0x1'"
# CHECK-NEXT: "could not convert string to float: '1__0'"
# CHECK-NEXT: "could not convert string to float: '_1'"
# CHECK-NEXT: "could not convert string to float: '1_'"
# CHECK-NEXT: "could not convert string to float: ''"
# CHECK-NEXT: "could not convert string to float: '1e'"
# CHECK-NEXT: "could not convert string to float: 'e5'"
# CHECK-NEXT: "could not convert string to float: '1 2'"
# CHECK-NEXT: "could not convert string to float: '1\\x00'"
# CHECK-NEXT: "could not convert string to float: 'infinit'"
# CHECK-NEXT: "could not convert string to float: '--1'"
# CHECK-NEXT: 2.5 1.0 0.0 1.0 1e+20
# CHECK-NEXT: float() argument must be a string or a real number, not 'list'
# CHECK-NEXT: float() argument must be a string or a real number, not 'NoneType'
# CHECK-NEXT: float() argument must be a string or a real number, not 'complex'
