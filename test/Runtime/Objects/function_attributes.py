# RUN: %run %s | FileCheck --match-full-lines %s

def f(a, b=1, *, c=2) -> int:
    "doc"


print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__type_params__)
print(f.__annotations__, f.__globals__ is globals())
f.x = 1
print(f.__dict__, f.x)
f.__defaults__ = (5,)
f.__name__ = "g"
print(f.__name__, f.__qualname__, f.__defaults__)
for name, value in [("__name__", 1), ("__defaults__", 1), ("__kwdefaults__", 1), ("__code__", 1), ("__annotations__", 1)]:
    try:
        setattr(f, name, value)
    except TypeError as e:
        print(e)

# CHECK: f f __main__ doc
# CHECK-NEXT: (1,) {'c': 2} None ()
# CHECK-NEXT: {'return': <class 'int'>} True
# CHECK-NEXT: {'x': 1} 1
# CHECK-NEXT: g f (5,)
# CHECK-NEXT: __name__ must be set to a string object
# CHECK-NEXT: __defaults__ must be set to a tuple object
# CHECK-NEXT: __kwdefaults__ must be set to a dict object
# CHECK-NEXT: __code__ must be set to a code object
# CHECK-NEXT: __annotations__ must be set to a dict object
