# RUN: %run %s | FileCheck --match-full-lines %s
for z in (0j, -0j, complex(-0.0, 1), complex(0, -0.0), complex(1, float("nan")), complex(1e16, 1e-5), 1.5 - 2j):
    print(repr(z), str(z))
print(hash(1 + 0j) == hash(1), hash(0.5 + 0j) == hash(0.5), {1: "one"}[1 + 0j], 1 + 0j == 1, 1j == 1)
print((1 + 2j).__getnewargs__(), bool(0j), bool(1j), (1j).__complex__())

# CHECK: 0j 0j
# CHECK-NEXT: (-0-0j) (-0-0j)
# CHECK-NEXT: (-0+1j) (-0+1j)
# CHECK-NEXT: -0j -0j
# CHECK-NEXT: (1+nanj) (1+nanj)
# CHECK-NEXT: (1e+16+1e-05j) (1e+16+1e-05j)
# CHECK-NEXT: (1.5-2j) (1.5-2j)
# CHECK-NEXT: True True one True False
# CHECK-NEXT: (1.0, 2.0) False True 1j
