# The load of `object.name += value` let the store go past `__setattr__`.
# RUN: %run %s | FileCheck --match-full-lines %s
class Hooks:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + 1)
h = Hooks()
h.n = 1
print(h.n)  # CHECK: 2
h.n += 5
print(h.n)  # CHECK-NEXT: 8
