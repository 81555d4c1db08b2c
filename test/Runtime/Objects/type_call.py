# RUN: %run %s | FileCheck --match-full-lines %s

print(type(1), type("a"), type(type))
A = type("A", (int,), {"x": 5})
print(A, A.x, A(3) + 1, A.__module__)


def show(*args, **kwargs):
    try:
        type(*args, **kwargs)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


show()
show(1, 2)
show(1, (), {})
show("Z", [], {})
show("Z", (), [])
show("Z", (bool,), {})
show("Z\0", (), {})
show("Z", (int, int), {})
show("Z", (), {}, a=1)
show("Z", (), {"__qualname__": 1})

# CHECK: <class 'int'> <class 'str'> <class 'type'>
# CHECK-NEXT: <class '__main__.A'> 5 4 __main__
# CHECK-NEXT: TypeError type() takes 1 or 3 arguments
# CHECK-NEXT: TypeError type() takes 1 or 3 arguments
# CHECK-NEXT: TypeError type.__new__() argument 1 must be str, not int
# CHECK-NEXT: TypeError type.__new__() argument 2 must be tuple, not list
# CHECK-NEXT: TypeError type.__new__() argument 3 must be dict, not list
# CHECK-NEXT: TypeError type 'bool' is not an acceptable base type
# CHECK-NEXT: ValueError type name must not contain null characters
# CHECK-NEXT: TypeError duplicate base class int
# CHECK-NEXT: TypeError Z.__init_subclass__() takes no keyword arguments
# CHECK-NEXT: TypeError type __qualname__ must be a str, not int
