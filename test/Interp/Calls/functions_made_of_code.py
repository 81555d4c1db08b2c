# RUN: %run %s | FileCheck --match-full-lines %s
# types.FunctionType makes a function of code, globals, and the rest.
import types


def add(a, b=2, *, c=3):
    return a, b, c


def outer():
    free = 1

    def inner():
        return free
    return inner


def attempt(*args, **kwargs):
    try:
        return types.FunctionType(*args, **kwargs)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


copy = types.FunctionType(add.__code__, globals(), 'copy', add.__defaults__)
copy.__kwdefaults__ = {'c': 9}
print(copy(1), copy.__name__, copy.__qualname__, copy.__module__)
print(types.FunctionType(add.__code__, {}, argdefs=(5, 6))(c=7))
print(types.FunctionType(add.__code__, {}, kwdefaults={'c': 0})(1, 2))
inner = outer()
again = types.FunctionType(inner.__code__, globals(), closure=inner.__closure__)
print(again(), again.__closure__ == inner.__closure__)
print(types.FunctionType(inner.__code__, {}, closure=(types.CellType(8),))())
attempt(1, {})
attempt(add.__code__)
attempt(add.__code__, 1)
attempt(add.__code__, {}, 1)
attempt(add.__code__, {}, None, 1)
attempt(inner.__code__, {})
attempt(inner.__code__, {}, closure=())
attempt(inner.__code__, {}, closure=(1,))
attempt(add.__code__, {}, closure=1)

# CHECK: (1, 2, 9) copy add __main__
# CHECK-NEXT: (5, 6, 7)
# CHECK-NEXT: (1, 2, 0)
# CHECK-NEXT: 1 True
# CHECK-NEXT: 8
# CHECK-NEXT: TypeError function() argument 'code' must be code, not int
# CHECK-NEXT: TypeError function() missing required argument 'globals' (pos 2)
# CHECK-NEXT: TypeError function() argument 'globals' must be dict, not int
# CHECK-NEXT: TypeError arg 3 (name) must be None or string
# CHECK-NEXT: TypeError arg 4 (defaults) must be None or tuple
# CHECK-NEXT: TypeError arg 5 (closure) must be tuple
# CHECK-NEXT: ValueError inner requires closure of length 1, not 0
# CHECK-NEXT: TypeError arg 5 (closure) expected cell, found int
# CHECK-NEXT: TypeError arg 5 (closure) must be None or tuple
