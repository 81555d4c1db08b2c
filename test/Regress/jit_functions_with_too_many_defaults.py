# RUN: %run %s | FileCheck --match-full-lines %s
# What a script adds to a function's defaults is no work for the compiler, and changes nothing.


def f(a=1, *, b=2):
    return a, b


f.__defaults__ = (0,) * 1000 + (5,)
f.__kwdefaults__.update((str(i), i) for i in range(1000))
for _ in range(3000):
    result = f(), f(b=3), f(4)
print(result)
# CHECK: ((5, 2), (5, 3), (4, 2))
