# A pause in a reduction, in a comparison by a function, and in a map over several iterators.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from functools import cmp_to_key, reduce
def draw(*items):
    for item in items:
        host(0)
        yield item
class N:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return host(self.n < other)
    def __gt__(self, other):
        return host(self.n > other)
def compare(a, b):
    return N(host(a - b))
print(reduce(lambda a, b: host(a * 10 + b), draw(1, 2, 3)), reduce(lambda a, b: host(a + b), [1, 2], 5))
print(sorted([3, 1, 2], key=cmp_to_key(compare)), max([3, 1, 2], key=cmp_to_key(compare)))
def triple(a, b, c=0):
    if a == 3:
        raise StopIteration
    return host(a), b, c
print(list(map(triple, [1, 2], "ab")), list(map(triple, [1, 2, 3, 4], "abcd", range(9))), list(map(triple, [1], draw("x"))))
try:
    print(list(map(triple, [1, 2], "a", strict=True)))
except ValueError as error:
    print(error)

# CHECK: 123 8
# CHECK-NEXT: [1, 2, 3] 3
# CHECK-NEXT: [(1, 'a', 0), (2, 'b', 0)] [(1, 'a', 0), (2, 'b', 1)] [(1, 'x', 0)]
# CHECK-NEXT: map() argument 2 is shorter than argument 1
