# RUN: %run %s | FileCheck --match-full-lines %s
def outer(a, b):
    def inner():
        nonlocal a
        a = a + b
        return a

    for i in range(3):
        inner()
    return a, b, a is inner.__closure__[0].cell_contents


for a, b in ((1, 2), (1, 2), (1.5, 2), ("a", "b"), (2**61, 2**61), (0, -0.0)):
    print(outer(a, b))


def sum_of(n):
    return sum(i * n for i in range(4))


for n in (1, 2, 2.5, 3):
    print(sum_of(n))

# CHECK: (7, 2, True)
# CHECK-NEXT: (7, 2, True)
# CHECK-NEXT: (7.5, 2, True)
# CHECK-NEXT: ('abbb', 'b', True)
# CHECK-NEXT: (9223372036854775808, 2305843009213693952, True)
# CHECK-NEXT: (0.0, -0.0, True)
# CHECK-NEXT: 6
# CHECK-NEXT: 12
# CHECK-NEXT: 15.0
# CHECK-NEXT: 18
