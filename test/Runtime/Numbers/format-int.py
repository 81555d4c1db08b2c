# RUN: %run %s | FileCheck --match-full-lines %s
n = -1234567
for spec in ("", "d", "15d", "<15", "^15", "=15", "*^15", "+", " ", ",", "_", "015,", "+015_d", "n", "é>12"):
    print(f"{spec!r:8} [{n:{spec}}]")
for spec in ("b", "o", "x", "X", "#b", "#o", "#x", "#X", "#012x", "_x", "_b", "#_b", "08b", "c", "5c", "^5c"):
    print(f"{spec!r:8} [{67:{spec}}]")
for spec in (".1f", "e", "g", "%", ",.2f", "010.3f"):
    print(f"{spec!r:8} [{67:{spec}}]")
print(f"{0:,} {999:,} {1000:,} {123:06,} {123:05,} {123:04,} {2**70:,} {-5:04} {-5:x} {True:3d}")

# CHECK: ''       [-1234567]
# CHECK-NEXT: 'd'      [-1234567]
# CHECK-NEXT: '15d'    [       -1234567]
# CHECK-NEXT: '<15'    [-1234567       ]
# CHECK-NEXT: '^15'    [   -1234567    ]
# CHECK-NEXT: '=15'    [-       1234567]
# CHECK-NEXT: '*^15'   [***-1234567****]
# CHECK-NEXT: '+'      [-1234567]
# CHECK-NEXT: ' '      [-1234567]
# CHECK-NEXT: ','      [-1,234,567]
# CHECK-NEXT: '_'      [-1_234_567]
# CHECK-NEXT: '015,'   [-00,001,234,567]
# CHECK-NEXT: '+015_d' [-00_001_234_567]
# CHECK-NEXT: 'n'      [-1234567]
# CHECK-NEXT: 'é>12'   [éééé-1234567]
# CHECK-NEXT: 'b'      [1000011]
# CHECK-NEXT: 'o'      [103]
# CHECK-NEXT: 'x'      [43]
# CHECK-NEXT: 'X'      [43]
# CHECK-NEXT: '#b'     [0b1000011]
# CHECK-NEXT: '#o'     [0o103]
# CHECK-NEXT: '#x'     [0x43]
# CHECK-NEXT: '#X'     [0X43]
# CHECK-NEXT: '#012x'  [0x0000000043]
# CHECK-NEXT: '_x'     [43]
# CHECK-NEXT: '_b'     [100_0011]
# CHECK-NEXT: '#_b'    [0b100_0011]
# CHECK-NEXT: '08b'    [01000011]
# CHECK-NEXT: 'c'      [C]
# CHECK-NEXT: '5c'     [    C]
# CHECK-NEXT: '^5c'    [  C  ]
# CHECK-NEXT: '.1f'    [67.0]
# CHECK-NEXT: 'e'      [6.700000e+01]
# CHECK-NEXT: 'g'      [67]
# CHECK-NEXT: '%'      [6700.000000%]
# CHECK-NEXT: ',.2f'   [67.00]
# CHECK-NEXT: '010.3f' [000067.000]
# CHECK-NEXT: 0 999 1,000 00,123 0,123 0,123 1,180,591,620,717,411,303,424 -005 -5   1
