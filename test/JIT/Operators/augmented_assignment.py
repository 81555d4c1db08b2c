# RUN: %run %s | FileCheck --match-full-lines %s
class Counter:
    total = 5

    def __init__(self):
        self.items = [1, 2.5]


def update(c, k, by):
    c.total += by
    c.items[k] *= by
    c.items[-1] -= 1
    x = by
    x //= 2
    x **= 2
    x <<= 1 if x == int(x) and not isinstance(x, float) else x
    return x


c = Counter()
for by in (1, 2, 3, 2**40, 2**40):
    print(update(c, 0, by), c.total, c.items)
for by in (1.5, "s", None):
    try:
        print(update(c, 0, by))
    except TypeError as error:
        print(error)
    print(c.total, c.items)
print(Counter.total)


def extend(a, b):
    a += b
    return a


shared = [1]
for i in range(6):
    extend(i, 1)
print(extend(shared, (2,)) is shared, shared, extend((1,), (2,)), extend("a", "b"))

# CHECK: 0 6 [1, 1.5]
# CHECK-NEXT: 2 8 [2, 0.5]
# CHECK-NEXT: 2 11 [6, -0.5]
# CHECK-NEXT: 604462909807314587353088 1099511627787 [6597069766656, -1.5]
# CHECK-NEXT: 604462909807314587353088 2199023255563 [7253554917687775048237056, -2.5]
# CHECK-NEXT: unsupported operand type(s) for <<=: 'float' and 'float'
# CHECK-NEXT: 2199023255564.5 [1.0880332376531663e+25, -3.5]
# CHECK-NEXT: unsupported operand type(s) for +=: 'float' and 'str'
# CHECK-NEXT: 2199023255564.5 [1.0880332376531663e+25, -3.5]
# CHECK-NEXT: unsupported operand type(s) for +=: 'float' and 'NoneType'
# CHECK-NEXT: 2199023255564.5 [1.0880332376531663e+25, -3.5]
# CHECK-NEXT: 5
# CHECK-NEXT: True [1, 2] (1, 2) ab
