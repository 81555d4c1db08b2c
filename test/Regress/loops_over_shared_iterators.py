# RUN: %run %s | FileCheck --match-full-lines %s
# The body of a loop may move the iterator that the loop is over.


def pairs(it):
    out = []
    for x in it:
        out.append((x, next(it, None)))
    return out


def until_exhausted(items):
    it = iter(items)
    out = []
    for x in it:
        out.append((x, list(it)))
        items.append("more")
    return out


def nested(it):
    return [(x, [y for y, _ in zip(it, range(2))]) for x in it]


for _ in range(40):
    results = [pairs(iter([1, 2, 3])), pairs(iter(range(5))),
               until_exhausted([1, 2, 3]), nested(iter(range(7)))]
for result in results:
    print(result)
# CHECK: [(1, 2), (3, None)]
# CHECK-NEXT: [(0, 1), (2, 3), (4, None)]
# CHECK-NEXT: [(1, [2, 3])]
# CHECK-NEXT: [(0, [1, 2]), (4, [5, 6])]

it = iter([1, 2, 3, 4, 5])
for x in it:
    print(x, next(it, "none"))
# CHECK-NEXT: 1 2
# CHECK-NEXT: 3 4
# CHECK-NEXT: 5 none
