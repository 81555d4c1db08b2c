# RUN: %run %s | FileCheck --match-full-lines %s
def choose(a, b):
    x = a if a > b else b
    y = 1 if x else 0.5
    z = (x if y else "no") if a != 3 else None
    return x, y, z, -a if a < 0 else a


for a, b in ((1, 2), (2, 1), (1.5, 1), (1, 1.5), (0, 0), (3, 3), (True, 0), (0.0, -0.0), (-2, -3)):
    print(choose(a, b))


def chain(n):
    return "small" if n < 3 else "medium" if n < 6 else "large" if n < 9 else n


print([chain(n) for n in (0, 2, 3, 5.5, 6, 8, 9, 10.5, 2**70)])

# CHECK: (2, 1, 2, 1)
# CHECK-NEXT: (2, 1, 2, 2)
# CHECK-NEXT: (1.5, 1, 1.5, 1.5)
# CHECK-NEXT: (1.5, 1, 1.5, 1)
# CHECK-NEXT: (0, 0.5, 0, 0)
# CHECK-NEXT: (3, 1, None, 3)
# CHECK-NEXT: (True, 1, True, True)
# CHECK-NEXT: (-0.0, 0.5, -0.0, 0.0)
# CHECK-NEXT: (-2, 1, -2, 2)
# CHECK-NEXT: ['small', 'small', 'medium', 'medium', 'large', 'large', 9, 10.5, 1180591620717411303424]
