# A host call in __init__, __new__, properties, descriptors and attribute hooks.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Point:
    def __new__(cls, *args):
        print("new", host(args))
        return super().__new__(cls)
    def __init__(self, x, y):
        self.x = host(x)
        self._y = host(y)
    @property
    def y(self):
        return host(self._y)
    @y.setter
    def y(self, value):
        self._y = host(value) * 10
    @y.deleter
    def y(self):
        print("deleting", host(self._y))
    @classmethod
    def origin(cls):
        return cls(host(0), host(0))
    @staticmethod
    def helper(n):
        return host(n) + 1
p = Point(1, 2)
p.y = host(3)
p.y += host(4)
print(p.x, p.y, Point.origin().y, Point.helper(5), p.helper(6))
del p.y
class Descriptor:
    def __set_name__(self, owner, name):
        self.name = host(name)
    def __get__(self, instance, owner):
        return host((self.name, instance is None))
    def __set__(self, instance, value):
        print("set", host(value))
    def __delete__(self, instance):
        print("delete", host(self.name))
class Hooks:
    d = Descriptor()
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(host(name))
        return host(name.upper())
    def __setattr__(self, name, value):
        object.__setattr__(self, name, host(value) + 1)
    def __delattr__(self, name):
        print("del", host(name))
        object.__delattr__(self, name)
h = Hooks()
h.d
print(Hooks.d, h.d, h.missing, getattr(h, "nothing", host("default")), hasattr(h, "nope"), hasattr(h, "yes"))
h.n = 1
h.n += host(5)
print(h.n)
del h.n
del h.d
class Every:
    def __getattribute__(self, name):
        return host(name)
e = Every()
print(e.anything, e.x + e.y, f"{e.z}")
class Base:
    def __init_subclass__(cls, /, tag, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = host(tag)
class Derived(Base, tag=host("t")):
    def __init__(self):
        super().__init__()
        self.value = host(self.tag)
print(Derived().value)

# CHECK: new (1, 2)
# CHECK-NEXT: new (0, 0)
# CHECK-NEXT: 1 340 0 6 7
# CHECK-NEXT: deleting 340
# CHECK-NEXT: ('d', True) ('d', False) MISSING default False True
# CHECK-NEXT: 8
# CHECK-NEXT: del n
# CHECK-NEXT: del d
# CHECK-NEXT: delete d
# CHECK-NEXT: anything xy z
# CHECK-NEXT: t
