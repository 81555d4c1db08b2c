# RUN: %run %s | FileCheck --match-full-lines %s
# Objects of one class with their attributes in other orders, deleted, added.
class Point:
    pass


def total(p):
    return p.x + p.y


def grow(p):
    p.z = p.x
    return p


def make(order):
    p = Point()
    for name in order:
        setattr(p, name, ord(name))
    return p


for i in range(6):
    total(make("xy")), grow(make("xy"))
for order in ("xy", "yx", "axy", "yax", "abcdefghijxy"):
    p = make(order)
    print(total(p), vars(grow(p)))
p = make("xy")
del p.x
try:
    total(p)
except AttributeError as error:
    print(error)
p.x = 0.5
print(total(p), vars(grow(p)))
p.__dict__["y"] = 5
p.__dict__["w"] = 1
print(total(p), vars(grow(p)))
p.__dict__ = {"y": 1, "x": 2}
print(total(p), vars(grow(p)))


class Other:
    x = 3
    y = 4


p.__class__ = Other
print(total(p))
del p.x
print(total(p), vars(grow(p)))


def construct(n):
    p = Point()
    p.a = 1
    p.b = n
    del p.a
    p.a = 2
    return list(vars(p).items())


for i in range(5):
    print(construct(i))

# CHECK: 241 {'x': 120, 'y': 121, 'z': 120}
# CHECK-NEXT: 241 {'y': 121, 'x': 120, 'z': 120}
# CHECK-NEXT: 241 {'a': 97, 'x': 120, 'y': 121, 'z': 120}
# CHECK-NEXT: 241 {'y': 121, 'a': 97, 'x': 120, 'z': 120}
# CHECK-NEXT: 241 {'a': 97, 'b': 98, 'c': 99, 'd': 100, 'e': 101, 'f': 102, 'g': 103, 'h': 104, 'i': 105, 'j': 106, 'x': 120, 'y': 121, 'z': 120}
# CHECK-NEXT: 'Point' object has no attribute 'x'
# CHECK-NEXT: 121.5 {'y': 121, 'x': 0.5, 'z': 0.5}
# CHECK-NEXT: 5.5 {'y': 5, 'x': 0.5, 'z': 0.5, 'w': 1}
# CHECK-NEXT: 3 {'y': 1, 'x': 2, 'z': 2}
# CHECK-NEXT: 3
# CHECK-NEXT: 4 {'y': 1, 'z': 3}
# CHECK-NEXT: [('b', 0), ('a', 2)]
# CHECK-NEXT: [('b', 1), ('a', 2)]
# CHECK-NEXT: [('b', 2), ('a', 2)]
# CHECK-NEXT: [('b', 3), ('a', 2)]
# CHECK-NEXT: [('b', 4), ('a', 2)]
