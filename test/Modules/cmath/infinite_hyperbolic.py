# RUN: %run %s | FileCheck --match-full-lines %s
import cmath
inf = float("inf")
for f in (cmath.sinh, cmath.cosh):
    for re in (0.0, -0.0, inf, -inf, 709.9):
        print(f.__name__, *(f(complex(re, im)) for im in (0.0, -0.0, 1.0)))
    try:
        f(complex(inf, inf))
    except ValueError as e:
        print(e)

# CHECK: sinh 0j -0j 0.8414709848078965j
# CHECK-NEXT: sinh (-0+0j) (-0-0j) (-0+0.8414709848078965j)
# CHECK-NEXT: sinh (inf+0j) (inf-0j) (inf+infj)
# CHECK-NEXT: sinh (-inf+0j) (-inf-0j) (-inf+infj)
# CHECK-NEXT: sinh (1.010701028059782e+308+0j) (1.010701028059782e+308-0j) (5.460840960039995e+307+8.504755894278182e+307j)
# CHECK-NEXT: math domain error
# CHECK-NEXT: cosh (1+0j) (1-0j) (0.5403023058681398+0j)
# CHECK-NEXT: cosh (1-0j) (1+0j) (0.5403023058681398-0j)
# CHECK-NEXT: cosh (inf+0j) (inf-0j) (inf+infj)
# CHECK-NEXT: cosh (inf-0j) (inf+0j) (inf-infj)
# CHECK-NEXT: cosh (1.010701028059782e+308+0j) (1.010701028059782e+308-0j) (5.460840960039995e+307+8.504755894278182e+307j)
# CHECK-NEXT: math domain error
