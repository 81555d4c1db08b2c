# RUN: %run %s | FileCheck --match-full-lines %s
# __builtins__ is the module of the built-in names, wherever it is asked for.
import builtins


def in_function():
    return __builtins__


class Body:
    found = __builtins__


print(__builtins__ is builtins, in_function() is builtins, Body.found is builtins)
print(__builtins__.len([1]), hasattr(__builtins__, 'print'), 'abs' in dir(__builtins__))
print(eval('__builtins__') is not None)

# CHECK: True True True
# CHECK-NEXT: 1 True True
# CHECK-NEXT: True
