# A host call in a comparison inside of a search in a list, tuple or deque.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from collections import deque
class Like:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return host(self.n == (other.n if isinstance(other, Like) else other))
    __hash__ = None
    def __repr__(self):
        return f"L{self.n}"
items = [Like(1), Like(2), Like(3), Like(2)]
print(items.index(Like(2)), items.index(2, 2), items.count(Like(2)), Like(3) in items, 9 in items)
print(tuple(items).index(3), tuple(items).count(2), Like(1) in tuple(items), deque(items).count(2), deque(items).index(3))
items.remove(Like(2))
print(items, items == [Like(1), Like(3), Like(2)], (Like(1), 2) == (1, Like(2)), [Like(1)] != [Like(1)])
try:
    items.index(Like(7))
except ValueError as error:
    print(error)
class Less:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return host(self.n == other.n)
    def __lt__(self, other):
        return host(self.n < other.n)
print([Less(1), Less(2)] < [Less(1), Less(3)], (Less(1),) < (Less(1), 5), max([Less(1)], [Less(4)])[0].n)
print({"a": Like(1)} == {"a": 1}, [[Like(1), [Like(2)]]] == [[1, [2]]], range(3).count(Like(1)))
class Truth:
    def __init__(self, n):
        self.n = n
    def __bool__(self):
        return host(self.n > 1)
class Vague:
    def __eq__(self, other):
        return Truth(other)
print([1, 2, 3].index(Vague()), [0, 1].count(Vague()), Vague() in [1, 2], [5].__contains__(Vague()))

# CHECK: 1 3 2 True False
# CHECK-NEXT: 2 2 True 2 2
# CHECK-NEXT: [L1, L3, L2] True True False
# CHECK-NEXT: list.index(x): x not in list
# CHECK-NEXT: True True 4
# CHECK-NEXT: True True 1
# CHECK-NEXT: 1 0 True True
