# RUN: %run %s | FileCheck --match-full-lines %s
# Whether a chain holds is asked of ints, of floats, and of what comes later.


class Length:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return "" if self.value >= other else "fits"

    __le__ = __lt__

    def __gt__(self, other):
        return self.value > other

    def __ge__(self, other):
        return self.value >= other


def classify(low, x, high):
    if low <= x < high:
        return "in"
    while not low <= x <= high != x:
        return "out" if x < low or high < x > low else "edge"
    return "?"


def floats(x):
    y = x * 0.5
    return [z for z in (y, y + 1.0) if 0.0 <= z < 1.5 <= 2.0]


for i in range(40):
    classify(5, i, 20), floats(float(i % 4))
print(classify(5, 7, 20), classify(5, 4, 20), classify(5, 20, 20))
print(classify(0, 2**70, 2**71), classify(1.5, 2, 3.0), classify("a", "b", "c"))
print(classify(0, Length(3), 5), classify(0, Length(7), 5))
print(floats(1.0), floats(2**70), floats(True))
try:
    classify(1, "b", 3)
except TypeError as error:
    print(error)

# CHECK: in out edge
# CHECK-NEXT: in in in
# CHECK-NEXT: in out
# CHECK-NEXT: [0.5] [] [0.5]
# CHECK-NEXT: '<=' not supported between instances of 'int' and 'str'
