# RUN: %run %s | FileCheck --match-full-lines %s
inf, nan = float("inf"), float("nan")
print(complex(inf, 1) * complex(1, -inf), complex(inf, nan) * 2, 1 / complex(inf, 0))
print(complex(inf, 0) / complex(1, 1), complex(1, 1) / complex(inf, nan), complex(inf, nan) * complex(1, 1))
print(complex(1e308, 1e308) * 10, complex(nan, 1) * complex(0, 1), 1e308j * 1e308j)

# CHECK: (inf-infj) (inf+nanj) -0j
# CHECK-NEXT: (inf-infj) 0j (inf+infj)
# CHECK-NEXT: (inf+infj) (nan+nanj) (-inf+0j)
