# A host call in every place of a comprehension.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
print([host(x) for x in range(4)])
print([x for x in host([1, 2, 3])], [x for x in range(6) if host(x % 2)])
print([(x, y) for x in host([1, 2]) for y in range(host(x)) if host(True) if host(y < 1)])
print({host(x) % 3 for x in via(range(7))}, {host(k): host(v) for k, v in host({"a": 1, "b": 2}).items()})
print([[host(x) * y for y in range(host(2))] for x in range(2)])
print([f() for f in [lambda i=i: host(i) for i in range(3)]], [(lambda: host(x))() for x in range(2)])
cells = [lambda: x for x in range(3) if host(1)]
print([c() for c in cells])
class Target:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, host(value) * 2)
target = Target()
print([target.item for target.item in [1, 2, host(3)]])
print([x + y for x, y in host([(1, 2), (3, 4)])], [y for x in range(3) if (y := host(x))], y)
def function(n):
    local = host(n)
    return [local + host(i) for i in range(n) if host(i) != local - 2]
print(function(4))
class Body:
    items = [host(i) for i in range(2)]
    pairs = {host(i): [j for j in range(i)] for i in host((1, 2))}
print(Body.items, Body.pairs)

# CHECK: [0, 1, 2, 3]
# CHECK-NEXT: [1, 2, 3] [1, 3, 5]
# CHECK-NEXT: [(1, 0), (2, 0)]
# CHECK-NEXT: {0, 1, 2} {'a': 1, 'b': 2}
# CHECK-NEXT: {{\[}}[0, 0], [0, 1]]
# CHECK-NEXT: [0, 1, 2] [0, 1]
# CHECK-NEXT: [2, 2, 2]
# CHECK-NEXT: [2, 4, 6]
# CHECK-NEXT: [3, 7] [1, 2] 2
# CHECK-NEXT: [4, 5, 7]
# CHECK-NEXT: [0, 1] {1: [0], 2: [0, 1]}
