# RUN: %run %s | FileCheck --match-full-lines %s
# Floats live unboxed in compiled code; those that are objects keep their identity.
def same(x):
    a = x * 1.0
    b = a
    c = d = x * 2.0
    e = a if x else c
    a, f = c, a
    return b is e, c is d, a is c, f is b, (g := x * 1.0) is g, b in [b], [b] == [f], c is b


class Box:
    pass


def stored(x):
    box, items = Box(), [0]
    box.value = items[0] = y = x * 3.0
    z = [y, y]
    return box.value is y, items[0] is y, z[0] is z[1]


nan = float("nan")
for i in range(5):
    print(same(nan), stored(nan))
print(same(1e300), stored(1e300))
print(same(float("inf")), stored(-float("inf")))

# CHECK: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
# CHECK-NEXT: (True, True, True, True, True, True, True, False) (True, True, True)
