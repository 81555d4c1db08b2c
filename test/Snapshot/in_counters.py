# A pause in what Counter counts: the iterable, and the elements' own methods.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from collections import Counter
def draw(items):
    for item in items:
        yield host(item)
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return host(self.n % 2)
    def __eq__(self, other):
        return host(self.n % 2 == other.n % 2)
print(Counter(draw("abracadabra")))
print(sorted(Counter(map(K, draw(range(6)))).values()))
print(Counter(host(x) % 3 for x in range(10)))
c = Counter("ab")
c.update(draw([1, 1, "a"]))
print(c)

# CHECK: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
# CHECK-NEXT: [3, 3]
# CHECK-NEXT: Counter({0: 4, 1: 3, 2: 3})
# CHECK-NEXT: Counter({'a': 2, 1: 2, 'b': 1})
