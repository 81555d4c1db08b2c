# RUN: %run %s | FileCheck --match-full-lines %s

import types

m = types.ModuleType("m", "doc")
print(m, m.__name__, m.__doc__, m.__spec__)
m.x = 1
print(sorted(n for n in dir(m) if not n.startswith("_")), m.__dict__["x"])
try:
    m.nope
except AttributeError as e:
    print(e)
m.__getattr__ = lambda name: name.upper()
print(m.nope)
for args in [(), (1,)]:
    try:
        types.ModuleType(*args)
    except TypeError as e:
        print(e)

# CHECK: <module 'm'> m doc None
# CHECK-NEXT: ['x'] 1
# CHECK-NEXT: module 'm' has no attribute 'nope'
# CHECK-NEXT: NOPE
# CHECK-NEXT: module() missing required argument 'name' (pos 1)
# CHECK-NEXT: module() argument 'name' must be str, not int

# Reason: the modules re and types are not there yet.
