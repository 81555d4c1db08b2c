# RUN: %run %s | FileCheck --match-full-lines %s
def shadows(x, y):
    inner = [x for x in range(y)]
    nested = [[x * y for x in range(2)] for y in inner]
    last = [last := x for x in inner]
    return x, y, nested, last


def unbound(n):
    return [later for item in range(n) for later in ([later] if item else [item])]


def in_loop(n):
    out = []
    for i in range(n):
        i += len([i for i in range(i)])
        out.append(i)
        out += {i for i in (i, i + 0.5)}
    return out


def captured(n):
    return [f() for f in [lambda: x for x in range(n)]], [x for x in range(n)]


print(shadows("x", 3))
for n in (1, 2):
    try:
        print(unbound(n))
    except NameError as error:
        print(type(error).__name__, error)
print(in_loop(4), captured(3))

# CHECK: ('x', 3, {{\[\[}}0, 0], [0, 1], [0, 2]], [0, 1, 2])
# CHECK-NEXT: [0]
# CHECK-NEXT: [0, 0]
# CHECK-NEXT: [0, 0, 0.5, 2, 2, 2.5, 4, 4, 4.5, 6, 6, 6.5] ([2, 2, 2], [0, 1, 2])
