# RUN: %run %s | FileCheck --match-full-lines %s
# What a compiled call with keywords knows of its callee is asked for at each call.
def target(a, *, b=1, c=2):
    return a, b, c


def other(a, **more):
    return a, more


class Maker:
    def __init__(self, a, b=5):
        self.all = a, b


def swap(to):
    global target
    target = to
    return 0


def call(x):
    return target(x, c=9)


def swapping(to):
    return target(1, c=swap(to))


def make(x):
    return Maker(x, b=x).all


for i in range(3):
    print(call(i), make(i))
target.__kwdefaults__["b"] = "changed"
print(call(3))
target.__kwdefaults__ = {"c": 0, "b": "other dict"}
print(call(4))
del target.__kwdefaults__["b"]
try:
    call(5)
except TypeError as error:
    print(error)
first = target
first.__kwdefaults__ = {"b": 1}
print(swapping(other), swapping(first))
target.__code__ = (lambda a, *, c, b=7: (c, b, a)).__code__
print(call(6))
target = dict
print(target([("a", 1)], c=9), call([("a", 1)]))
for target in (other, print, 5, Maker):
    try:
        print(call("x"))
    except TypeError as error:
        print(error)
Maker.__init__ = lambda self, *a, **b: setattr(self, "all", (a, b))
print(make(7))
Maker.__init__ = lambda self, a, b: "text"
try:
    make(8)
except TypeError as error:
    print(error)
# CHECK: (0, 1, 9) (0, 0)
# CHECK-NEXT: (1, 1, 9) (1, 1)
# CHECK-NEXT: (2, 1, 9) (2, 2)
# CHECK-NEXT: (3, 'changed', 9)
# CHECK-NEXT: (4, 'other dict', 9)
# CHECK-NEXT: target() missing 1 required keyword-only argument: 'b'
# CHECK-NEXT: (1, 1, 0) (1, {'c': 0})
# CHECK-NEXT: (9, 1, 6)
# CHECK-NEXT: {'a': 1, 'c': 9} {'a': 1, 'c': 9}
# CHECK-NEXT: ('x', {'c': 9})
# CHECK-NEXT: print() got an unexpected keyword argument 'c'
# CHECK-NEXT: 'int' object is not callable
# CHECK-NEXT: Maker.__init__() got an unexpected keyword argument 'c'
# CHECK-NEXT: ((7,), {'b': 7})
# CHECK-NEXT: __init__() should return None, not 'str'
