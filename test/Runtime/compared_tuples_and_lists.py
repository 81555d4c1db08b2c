# RUN: %run %s | FileCheck --match-full-lines %s
# Tuples and lists: the first items that differ decide, then the lengths.
nan = float("nan")
pairs = [
    ((1, 2), (1, 3)), ((1, 2), (1, 2, 0)), ((), ()), (("a", 1), ("b", 0)),
    ((1.0, 2), (1, 2)), ((nan,), (nan,)), ((nan, 1), (float("nan"), 1)),
    (((1, 2), 3), ((1, 2), 4)), ((True, 2**70), (1, 2**70 + 1)),
]
for a, b in pairs:
    print(a == b, a != b, a < b, a <= b, a > b, a >= b, list(a) < list(b))
# CHECK: False True True True False False True
# CHECK-NEXT: False True True True False False True
# CHECK-NEXT: True False False True False True False
# CHECK-NEXT: False True True True False False True
# CHECK-NEXT: True False False True False True False
# CHECK-NEXT: True False False True False True False
# CHECK-NEXT: False True False False False False False
# CHECK-NEXT: False True True True False False True
# CHECK-NEXT: False True True True False False True

for a, b in [((1, "x"), (1, 2)), ([1j], [2j]), ((1,), [1])]:
    try:
        print(a < b)
    except TypeError as error:
        # CHECK-NEXT: '<' not supported between instances of 'str' and 'int'
        # CHECK-NEXT: '<' not supported between instances of 'complex' and 'complex'
        # CHECK-NEXT: '<' not supported between instances of 'tuple' and 'list'
        print(error)


class Loud:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        print("==", end=" ")
        return self.number == other.number

    def __lt__(self, other):
        print("<", end=" ")
        return self.number < other.number


# CHECK-NEXT: == < == True False
print((1, Loud(1)) < (1, Loud(2)), [Loud(1), 2] == [Loud(3), 2])
# CHECK-NEXT: True False True
print((1, 2) in {(1, 2): 0}, (1, 3) in {(1, 2)}, [1] in [[2], [1]])
