# RUN: %run %s | FileCheck --match-full-lines %s
z = 1234.5 - 2.25j
for spec in ("", "f", ".2f", "e", "g", "+", " ", "20", "<20", "^20", "*>20.1f", ",.1f", ".3", "n", "#.0f", "_"):
    print(f"{spec}:[{z:{spec}}]")
print(f"{2j} {2j:.1f} {-0j:g} {complex(-0.0, 1)} {1j:10}|")
for spec in ("05", "=10", "d", "%", "s"):
    try:
        format(z, spec)
    except ValueError as error:
        print(error)

# CHECK: :[(1234.5-2.25j)]
# CHECK-NEXT: f:[1234.500000-2.250000j]
# CHECK-NEXT: .2f:[1234.50-2.25j]
# CHECK-NEXT: e:[1.234500e+03-2.250000e+00j]
# CHECK-NEXT: g:[1234.5-2.25j]
# CHECK-NEXT: +:[(+1234.5-2.25j)]
# CHECK-NEXT:  :[( 1234.5-2.25j)]
# CHECK-NEXT: 20:[      (1234.5-2.25j)]
# CHECK-NEXT: <20:[(1234.5-2.25j)      ]
# CHECK-NEXT: ^20:[   (1234.5-2.25j)   ]
# CHECK-NEXT: *>20.1f:[*********1234.5-2.2j]
# CHECK-NEXT: ,.1f:[1,234.5-2.2j]
# CHECK-NEXT: .3:[(1.23e+03-2.25j)]
# CHECK-NEXT: n:[1234.5-2.25j]
# CHECK-NEXT: #.0f:[1234.-2.j]
# CHECK-NEXT: _:[(1_234.5-2.25j)]
# CHECK-NEXT: 2j 0.0+2.0j -0-0j (-0+1j)         1j|
# CHECK-NEXT: Zero padding is not allowed in complex format specifier
# CHECK-NEXT: '=' alignment flag is not allowed in complex format specifier
# CHECK-NEXT: Unknown format code 'd' for object of type 'complex'
# CHECK-NEXT: Unknown format code '%' for object of type 'complex'
# CHECK-NEXT: Unknown format code 's' for object of type 'complex'
