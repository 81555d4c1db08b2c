# RUN: %run %s | FileCheck --match-full-lines %s
# Statements that the compiler leaves to the interpreter change locals under it.
from contextlib import nullcontext


def bind(n):
    found = []
    for i in range(n):
        a = b = c = d = i * 0.5
        with nullcontext(i) as a:
            b = a + 1
        import math as c
        if i % 2:

            def d():
                return i

        class e:
            value = i

        for f in (1, 2):
            pass
        [g for g in "ab"]
        try:
            (h := i, a := a + 0.5)
            found.append(g)
        except NameError as error:
            found.append(str(error)[:13])
        match i:
            case 0:
                k = 0
            case k:
                pass
        found.append((a, b, type(c).__name__, d if d == i * 0.5 else d(), e.value, f, h, k))
    return found


for n in (1, 2, 3, 3):
    print(*bind(n), sep="\n")

# CHECK: name 'g' is n
# CHECK-NEXT: (0.5, 1, 'module', 0.0, 0, 2, 0, 0)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (0.5, 1, 'module', 0.0, 0, 2, 0, 0)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (1.5, 2, 'module', 1, 1, 2, 1, 1)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (0.5, 1, 'module', 0.0, 0, 2, 0, 0)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (1.5, 2, 'module', 1, 1, 2, 1, 1)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (2.5, 3, 'module', 1.0, 2, 2, 2, 2)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (0.5, 1, 'module', 0.0, 0, 2, 0, 0)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (1.5, 2, 'module', 1, 1, 2, 1, 1)
# CHECK-NEXT: name 'g' is n
# CHECK-NEXT: (2.5, 3, 'module', 1.0, 2, 2, 2, 2)
