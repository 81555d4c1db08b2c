# RUN: %run %s | FileCheck --match-full-lines %s
def sum_of(items, start):
    total = start
    count = 0
    for item in items:
        total = total + item
        count += 1
        if count == 3:
            total = -total
    return total, count


def alternate(n):
    x = 0
    for i in range(n):
        x = x + 1 if isinstance(x, float) else x + 0.5
        if i % 4 == 3:
            x = int(x)
    return x


def swap(n):
    a, b = 1, 2.5
    for i in range(n):
        a, b = b, a
    return a, b


def reset(n):
    best = None
    for i in range(n):
        if best is None or i * 7 % 5 > best:
            best = i * 7 % 5
    return best


for items, start in (([1, 2, 3, 4], 0), ([1, 2.5, 3, 4], 0), ([0.5] * 4, 0.0), ([1, 2, True, 3], 1), ([1] * 4, 2**61 - 2),
                     ([2**61 - 1, 1.0, 2], 0)):
    print(sum_of(items, start))
for n in (0, 1, 3, 4, 5, 9, 10):
    print(alternate(n), swap(n), reset(n))
try:
    sum_of([1, 2, "a"], 0)
except TypeError as error:
    print(error)

# CHECK: (-2, 4)
# CHECK-NEXT: (-2.5, 4)
# CHECK-NEXT: (-1.0, 4)
# CHECK-NEXT: (-2, 4)
# CHECK-NEXT: (-2305843009213693952, 4)
# CHECK-NEXT: (-2.305843009213694e+18, 3)
# CHECK-NEXT: 0 (1, 2.5) None
# CHECK-NEXT: 0.5 (2.5, 1) 0
# CHECK-NEXT: 2.5 (2.5, 1) 4
# CHECK-NEXT: 3 (1, 2.5) 4
# CHECK-NEXT: 3.5 (2.5, 1) 4
# CHECK-NEXT: 6.5 (2.5, 1) 4
# CHECK-NEXT: 7.5 (1, 2.5) 4
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str'
