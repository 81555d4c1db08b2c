# The first class of a line that gives its instances attributes or weak references says so.
# RUN: %run %s | FileCheck --match-full-lines %s
class Plain:
    pass


class Slotted:
    __slots__ = ("b", "a")


class Again(Slotted):
    pass


class Mixed(Slotted, Plain):
    __slots__ = ()


class Chosen:
    __slots__ = ("__dict__", "z")


def shown(cls):
    return [name for name in cls.__dict__ if not name.startswith(("__m", "__f", "__st", "__do"))]


for cls in (Plain, type("Sub", (Plain,), {}), Slotted, Again, Mixed, Chosen):
    print(cls.__name__, shown(cls))
for base in (int, str, tuple, list, set, dict, bytes, Exception, type):
    print(base.__name__, shown(type("Sub", (base,), {})))
print(Plain.__dict__["__dict__"], Plain.__dict__["__weakref__"], Plain().__weakref__)
plain = Plain()
plain.x = 1
print(Plain.__dict__["__dict__"].__get__(plain))
plain.__dict__ = {"y": 2}
del plain.y
print(vars(plain), Chosen().__dict__)
for names in ("__dict__", ("__dict__", "__dict__"), "__weakref__"):
    try:
        type("Bad", (Plain if isinstance(names, str) else Slotted,), {"__slots__": names})
    except TypeError as error:
        print(error)
try:
    plain.__weakref__ = 1
except AttributeError as error:
    print(error)
# CHECK: Plain ['__dict__', '__weakref__']
# CHECK-NEXT: Sub []
# CHECK-NEXT: Slotted ['__slots__', 'a', 'b']
# CHECK-NEXT: Again ['__dict__', '__weakref__']
# CHECK-NEXT: Mixed ['__slots__', '__dict__', '__weakref__']
# CHECK-NEXT: Chosen ['__slots__', 'z', '__dict__']
# CHECK-NEXT: int ['__dict__']
# CHECK-NEXT: str ['__dict__', '__weakref__']
# CHECK-NEXT: tuple ['__dict__']
# CHECK-NEXT: list ['__dict__', '__weakref__']
# CHECK-NEXT: set ['__dict__']
# CHECK-NEXT: dict ['__dict__', '__weakref__']
# CHECK-NEXT: bytes ['__dict__']
# CHECK-NEXT: Exception ['__weakref__']
# CHECK-NEXT: type []
# CHECK-NEXT: <attribute '__dict__' of 'Plain' objects> <attribute '__weakref__' of 'Plain' objects> None
# CHECK-NEXT: {'x': 1}
# CHECK-NEXT: {} {}
# CHECK-NEXT: __dict__ slot disallowed: we already got one
# CHECK-NEXT: __dict__ slot disallowed: we already got one
# CHECK-NEXT: __weakref__ slot disallowed: we already got one
# CHECK-NEXT: attribute '__weakref__' of 'Plain' objects is not writable
