# Bases that are no classes give theirs by __mro_entries__.
# RUN: %run %s | FileCheck --match-full-lines %s
class A:
    def __mro_entries__(self, bases):
        return (object,)
class B(A()):
    pass
print(B.__orig_bases__[0].__class__)
class G:
    def __class_getitem__(cls, x):
        return A()
class C(G[int]):
    x = 1
print(C.x)
class D:
    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            for each in [1]:
                found.append(each)
                break
class E2(D, A()):
    y = 1
class Alias:
    def __mro_entries__(self, bases):
        if any(isinstance(each, Alias) and each is not self for each in bases):
            return ()
        return (D,)
class F(Alias()):
    z = 1
print(F.__mro__)
# CHECK: <class '__main__.A'>
# CHECK-NEXT: 1
# CHECK-NEXT: (<class '__main__.F'>, <class '__main__.D'>, <class 'object'>)
