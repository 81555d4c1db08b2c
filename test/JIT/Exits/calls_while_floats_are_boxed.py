# RUN: rm -rf %t && %same | FileCheck %s
# Floats that are objects, and big ints: one object each, however the frame was saved.
def f(n):
    x = 1
    inf = 1e308 * 10
    for i in range(n):
        x = x * (2**31 + ask(i))
        y = inf - ask(1.0)
        z = (y, y)
        w = y
        a = b = inf * -1.0
        c = [a, ask(b), b, (d := a * 2.0), d]
    return x, ask(y), z, w is y, a is b, c[3] is c[4]


for i in range(4):
    print(f(3))
# CHECK: the same, {{[0-9]+}} pauses
