# RUN: %run %s | FileCheck --match-full-lines %s
import importlib
import sys


def attempt(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(getattr(result, "__name__", result))
    except Exception as error:
        print(type(error).__name__, error)


attempt(__import__, "math")
attempt(__import__, "collections.abc")
attempt(__import__, "collections.abc", fromlist=["Mapping"])
attempt(__import__, "collections", None, None, ("abc",))
attempt(__import__, "missing")
attempt(__import__, "")
attempt(__import__, 3)
attempt(__import__, "math", level=1)
attempt(__import__, "math", level=-1)
attempt(importlib.import_module, "collections.abc")
attempt(importlib.import_module, ".abc", "collections")
attempt(importlib.import_module, ".abc")
attempt(importlib.import_module, "missing.deep")
print(sys.modules["math"] is __import__("math"))
sys.modules["strange"] = 3
try:
    from strange import *
except ImportError as error:
    print(error)
# CHECK: math
# CHECK-NEXT: collections
# CHECK-NEXT: collections.abc
# CHECK-NEXT: collections
# CHECK-NEXT: ModuleNotFoundError No module named 'missing'
# CHECK-NEXT: ValueError Empty module name
# CHECK-NEXT: TypeError module name must be a string
# CHECK-NEXT: KeyError "'__name__' not in globals"
# CHECK-NEXT: ValueError level must be >= 0
# CHECK-NEXT: collections.abc
# CHECK-NEXT: collections.abc
# CHECK-NEXT: TypeError the 'package' argument is required to perform a relative import for '.abc'
# CHECK-NEXT: ModuleNotFoundError No module named 'missing'
# CHECK-NEXT: True
# CHECK-NEXT: from-import-* object has no __dict__ and no __all__
