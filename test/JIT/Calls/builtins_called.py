# RUN: %run %s | FileCheck --match-full-lines %s
class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Items(list):
    def append(self, x):
        super().append((x, x))


def measure(x):
    return len(x)


def push(items, x):
    items.append(x)
    return items


def numbers(a, b):
    return abs(a), min(a, b), max(a, b), int(a), float(a), bool(a), str(a), isinstance(a, int), sum([a, b])


for x in ([1], "ab", {1: 2}, (1, 2), {1, 2}, b"abc", range(5), Sized(4), Items("ab"), "\u20ac"):
    print(measure(x), end=" ")
print()
for wrong in (5, None, Sized(-1), Sized("x"), 2.5):
    try:
        measure(wrong)
    except (TypeError, ValueError) as error:
        print(error)
for i in range(4):
    print(push([1], i), push(Items(), i), numbers(i, 2.5), numbers(-1.5, i))
items = []
for i in range(40):
    push(items, i)
print(len(items), sum(items), push(items, 2.5)[-1])
for wrong in ((1,), None):
    try:
        push(wrong, 1)
    except AttributeError as error:
        print(error)

# CHECK: 1 2 1 2 2 3 5 4 2 1 
# CHECK-NEXT: object of type 'int' has no len()
# CHECK-NEXT: object of type 'NoneType' has no len()
# CHECK-NEXT: __len__() should return >= 0
# CHECK-NEXT: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: object of type 'float' has no len()
# CHECK-NEXT: [1, 0] [(0, 0)] (0, 0, 2.5, 0, 0.0, False, '0', True, 2.5) (1.5, -1.5, 0, -1, -1.5, True, '-1.5', False, -1.5)
# CHECK-NEXT: [1, 1] [(1, 1)] (1, 1, 2.5, 1, 1.0, True, '1', True, 3.5) (1.5, -1.5, 1, -1, -1.5, True, '-1.5', False, -0.5)
# CHECK-NEXT: [1, 2] [(2, 2)] (2, 2, 2.5, 2, 2.0, True, '2', True, 4.5) (1.5, -1.5, 2, -1, -1.5, True, '-1.5', False, 0.5)
# CHECK-NEXT: [1, 3] [(3, 3)] (3, 2.5, 3, 3, 3.0, True, '3', True, 5.5) (1.5, -1.5, 3, -1, -1.5, True, '-1.5', False, 1.5)
# CHECK-NEXT: 40 780 2.5
# CHECK-NEXT: 'tuple' object has no attribute 'append'
# CHECK-NEXT: 'NoneType' object has no attribute 'append'
