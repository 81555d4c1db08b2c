# RUN: %run %s | FileCheck --match-full-lines %s
def use(x):
    if (half := x / 2) > 1:
        half += 1
    total = (a := half) + (b := a * 2) + (a := 1)
    return half, a, b, total, [(c := i) for i in range(3)], c


for x in (1, 2, 3.5, 10, True):
    print(use(x))


def loop(n):
    found = []
    while (n := n - 1) > 0:
        found.append(n)
        if (m := n * 0.5) < 1.0:
            break
    return found, n, m


for n in (3, 5, 4.5, 9):
    print(loop(n))


def unbound(flag):
    flag and (x := 1)
    return x


for flag in (1, 1, 1, 0):
    try:
        print(unbound(flag))
    except UnboundLocalError as error:
        print(error)

# CHECK: (0.5, 1, 1.0, 2.5, [0, 1, 2], 2)
# CHECK-NEXT: (1.0, 1, 2.0, 4.0, [0, 1, 2], 2)
# CHECK-NEXT: (2.75, 1, 5.5, 9.25, [0, 1, 2], 2)
# CHECK-NEXT: (6.0, 1, 12.0, 19.0, [0, 1, 2], 2)
# CHECK-NEXT: (0.5, 1, 1.0, 2.5, [0, 1, 2], 2)
# CHECK-NEXT: ([2, 1], 1, 0.5)
# CHECK-NEXT: ([4, 3, 2, 1], 1, 0.5)
# CHECK-NEXT: ([3.5, 2.5, 1.5], 1.5, 0.75)
# CHECK-NEXT: ([8, 7, 6, 5, 4, 3, 2, 1], 1, 0.5)
# CHECK-NEXT: 1
# CHECK-NEXT: 1
# CHECK-NEXT: 1
# CHECK-NEXT: cannot access local variable 'x' where it is not associated with a value
