# RUN: %run %s | FileCheck --match-full-lines %s
# The handler of a compiled generator went on without the locals of before.
def inner():
    yield 1
    raise ValueError("inner")


def outer(a, items):
    b = a + 0.5
    for x in items:
        try:
            yield from inner()
        except ValueError as error:
            c = error.args[0]
        yield a, b, c, x


for i in range(4):
    print(list(outer(i, ["x", "y"])))
# CHECK: [1, (0, 0.5, 'inner', 'x'), 1, (0, 0.5, 'inner', 'y')]
# CHECK-NEXT: [1, (1, 1.5, 'inner', 'x'), 1, (1, 1.5, 'inner', 'y')]
# CHECK-NEXT: [1, (2, 2.5, 'inner', 'x'), 1, (2, 2.5, 'inner', 'y')]
# CHECK-NEXT: [1, (3, 3.5, 'inner', 'x'), 1, (3, 3.5, 'inner', 'y')]
