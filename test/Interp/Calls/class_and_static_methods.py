# RUN: %run %s --external host=3 | FileCheck --match-full-lines %s
# Class methods, static methods and functions, called on classes and on instances.
try:
    host
except NameError:
    host = lambda: 3


class Base:
    made = 0

    def __init__(self, value=0):
        self.value = value

    @classmethod
    def make(cls, value):
        cls.made += 1
        return cls(value + host())

    @staticmethod
    def twice(value):
        return value * 2

    def plain(self, more):
        return self.value + more


class Derived(Base):
    @classmethod
    def make(cls, value):
        return super().make(value * 10)


# CHECK: 4 Base 13 Derived
a, b = Base.make(1), Derived.make(1)
print(a.value, type(a).__name__, b.value, type(b).__name__)
# CHECK-NEXT: 5 14 14 Derived
print(a.make(2).value, Base.plain(b, 1), b.plain(1), type(b.make(0)).__name__)
# CHECK-NEXT: 8 6 2 3
print(Base.twice(4), a.twice(host()), Base.made, Derived.made)

# An attribute of the instance comes first, and classes change.
a.make = lambda value: "own"
# CHECK-NEXT: own 7
print(a.make(1), Base.make(4).value)
Base.make = staticmethod(lambda value: "static")
# CHECK-NEXT: static static own
print(Base.make(1), Base().make(1), a.make(1))
del a.make, Base.make
for call in (lambda: a.make(1), lambda: Base.make(1), lambda: Base.plain()):
    try:
        call()
    except (AttributeError, TypeError) as error:
        # CHECK-NEXT: 'Base' object has no attribute 'make'
        # CHECK-NEXT: type object 'Base' has no attribute 'make'
        # CHECK-NEXT: Base.plain() missing 2 required positional arguments: 'self' and 'more'
        print(error)


class Meta(type):
    def make(cls):
        return f"meta of {cls.__name__}"


class Made(metaclass=Meta):
    pass


# CHECK-NEXT: meta of Made [<class '__main__.Base'>, <class 'object'>] 2
print(Made.make(), Base.mro(), sum(Derived.twice(1) for _ in range(1)))


def hot():
    total = 0
    for i in range(3000):
        total += Base.twice(i) + Count.add(1)
    return total


class Count:
    total = 0

    @classmethod
    def add(cls, by):
        cls.total += by
        return by


# CHECK-NEXT: 9000000 3000
print(hot(), Count.total)
