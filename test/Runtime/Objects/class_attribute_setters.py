# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    pass


A.__name__ = "X"
print(A, A.__name__)
A.__qualname__ = "Q.X"
print(A)
A.__module__ = "mm"
print(A)
A.__doc__ = 7
print(A.__doc__)


def show(cls, name, value):
    try:
        setattr(cls, name, value)
        print("set", name)
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)


show(A, "__name__", 1)
show(A, "__name__", "a\0b")
show(A, "__qualname__", 1)
show(A, "__mro__", ())
show(A, "__dict__", {})
show(int, "__name__", "x")
show(int, "foo", 1)

# CHECK: <class '__main__.A'> X
# CHECK-NEXT: <class '__main__.Q.X'>
# CHECK-NEXT: <class 'mm.Q.X'>
# CHECK-NEXT: 7
# CHECK-NEXT: TypeError can only assign string to X.__name__, not 'int'
# CHECK-NEXT: ValueError type name must not contain null characters
# CHECK-NEXT: TypeError can only assign string to X.__qualname__, not 'int'
# CHECK-NEXT: AttributeError attribute '__mro__' of 'type' objects is not writable
# CHECK-NEXT: AttributeError attribute '__dict__' of 'type' objects is not writable
# CHECK-NEXT: TypeError cannot set '__name__' attribute of immutable type 'int'
# CHECK-NEXT: TypeError cannot set 'foo' attribute of immutable type 'int'
