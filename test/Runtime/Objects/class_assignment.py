# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    def name(self):
        return "A"


class B:
    def __init__(self):
        self.a = self.b = self.c = self.d = self.e = 1

    def name(self):
        return "B"


a = A()
a.x = 1
a.__class__ = B
print(type(a).__name__, a.name(), a.x, isinstance(a, B))
a.__dict__ = {"y": 2}
print(a.y, hasattr(a, "x"))
for value in (int, 1):
    try:
        a.__class__ = value
    except TypeError as e:
        print(e)
try:
    (1).__class__ = A
except TypeError as e:
    print(e)
try:
    del a.__class__
except TypeError as e:
    print(e)

# CHECK: B B 1 True
# CHECK-NEXT: 2 False
# CHECK-NEXT: __class__ assignment only supported for mutable types or ModuleType subclasses
# CHECK-NEXT: __class__ must be set to a class, not 'int' object
# CHECK-NEXT: __class__ assignment only supported for mutable types or ModuleType subclasses
# CHECK-NEXT: can't delete __class__ attribute
