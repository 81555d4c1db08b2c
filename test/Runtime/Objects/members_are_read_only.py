# Attributes that C structs hold say that they are read-only in their own words.
# RUN: %run %s | FileCheck --match-full-lines %s
class A:
    def m(self): pass
    p = property(m)
    s = staticmethod(len)
f = lambda: 0
for obj, name in ((range(3), "start"), (slice(1), "step"), (1j, "real"), (f, "__closure__"), (f, "__globals__"), (A().m, "__self__"), (A.p, "fget"), (f.__code__, "co_name"), (A.__dict__["s"], "__func__"), (list[int], "__args__"), (int | str, "__args__"),
                  (5, "real"), (f.__code__, "co_varnames"), (list[int], "__parameters__"), (int | str, "__name__")):
    try: setattr(obj, name, 1)
    except AttributeError as e: print(e)
# CHECK: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: readonly attribute
# CHECK-NEXT: attribute 'real' of 'int' objects is not writable
# CHECK-NEXT: attribute 'co_varnames' of 'code' objects is not writable
# CHECK-NEXT: attribute '__parameters__' of 'types.GenericAlias' objects is not writable
# CHECK-NEXT: attribute '__name__' of 'typing.Union' objects is not writable
