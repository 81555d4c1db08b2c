# Assigning __bases__ changes the order of the class and of all below it, or nothing.
# RUN: %run %s | FileCheck --match-full-lines %s
class A: x = 1
class B: x = 2
class C(A): pass
class D(C): pass
d = D()
print(d.x, [c.__name__ for c in D.__mro__])
def read(): return d.x
print(read(), read())
C.__bases__ = (B, A)
print(read(), [c.__name__ for c in D.__mro__], C.__base__, A.__subclasses__(), B.__subclasses__())
C.__bases__ = (B,)
print(read(), isinstance(d, A), A.__subclasses__())
class E(A, C): pass
class Slots: __slots__ = ("s",)
for make in (lambda: setattr(C, "__bases__", ()), lambda: setattr(C, "__bases__", 5), lambda: setattr(C, "__bases__", (5,)),
             lambda: setattr(C, "__bases__", (D,)), lambda: setattr(C, "__bases__", (int,)), lambda: setattr(A, "__bases__", (B,)),
             lambda: setattr(int, "__bases__", (object,)), lambda: setattr(C, "__bases__", (B, A, B)), lambda: setattr(C, "__bases__", (A, D)),
             lambda: setattr(C, "__bases__", (Slots,)), lambda: delattr(C, "__bases__"), lambda: setattr(E, "__bases__", (bool,))):
    try: make()
    except TypeError as e: print(e)
print(read(), C.__bases__, E.__mro__ == (E, A, C, B, object))
# CHECK: 1 ['D', 'C', 'A', 'object']
# CHECK-NEXT: 1 1
# CHECK-NEXT: 2 ['D', 'C', 'B', 'A', 'object'] <class '__main__.B'> [<class '__main__.C'>] [<class '__main__.C'>]
# CHECK-NEXT: 2 False []
# CHECK-NEXT: can only assign non-empty tuple to C.__bases__, not ()
# CHECK-NEXT: can only assign tuple to C.__bases__, not int
# CHECK-NEXT: C.__bases__ must be tuple of classes, not 'int'
# CHECK-NEXT: a __bases__ item causes an inheritance cycle
# CHECK-NEXT: __bases__ assignment: 'int' deallocator differs from 'B'
# CHECK-NEXT: __bases__ assignment: 'B' deallocator differs from 'object'
# CHECK-NEXT: cannot set '__bases__' attribute of immutable type 'int'
# CHECK-NEXT: duplicate base class B
# CHECK-NEXT: a __bases__ item causes an inheritance cycle
# CHECK-NEXT: __bases__ assignment: 'Slots' object layout differs from 'B'
# CHECK-NEXT: cannot delete '__bases__' attribute of immutable type 'C'
# CHECK-NEXT: type 'bool' is not an acceptable base type
# CHECK-NEXT: 2 (<class '__main__.B'>,) True
