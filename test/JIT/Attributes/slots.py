# RUN: %run %s | FileCheck --match-full-lines %s
class Slotted:
    __slots__ = ("x", "y")


class Sub(Slotted):
    __slots__ = ("z",)


class Open(Slotted):
    pass


def use(o):
    o.x = o.y
    o.y += 1
    return o.x, o.y


def make(kind):
    o = kind()
    o.y = 1
    return o


for kind in (Slotted, Slotted, Slotted, Sub, Open, Slotted):
    o = make(kind)
    print(use(o), use(o))
o = make(Slotted)
del o.y
for i in range(3):
    try:
        use(o)
    except AttributeError as error:
        print(error)
try:
    o.z = 1
except AttributeError as error:
    print(error)
o.y = 2.5
print(use(o))
del Slotted.y
for i in range(2):
    try:
        use(o)
    except AttributeError as error:
        print(error)

# CHECK: (1, 2) (2, 3)
# CHECK-NEXT: (1, 2) (2, 3)
# CHECK-NEXT: (1, 2) (2, 3)
# CHECK-NEXT: (1, 2) (2, 3)
# CHECK-NEXT: (1, 2) (2, 3)
# CHECK-NEXT: (1, 2) (2, 3)
# CHECK-NEXT: 'Slotted' object has no attribute 'y'
# CHECK-NEXT: 'Slotted' object has no attribute 'y'
# CHECK-NEXT: 'Slotted' object has no attribute 'y'
# CHECK-NEXT: 'Slotted' object has no attribute 'z' and no __dict__ for setting new attributes
# CHECK-NEXT: (2.5, 3.5)
# CHECK-NEXT: 'Slotted' object has no attribute 'y'
# CHECK-NEXT: 'Slotted' object has no attribute 'y'
