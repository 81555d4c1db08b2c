# RUN: rm -rf %t && %same | FileCheck %s
def f(a, b):
    c = [a, ask(b), (b, ask(a + 1)), a < ask(b) < 10, a and ask(0) or ask(7)]
    c[ask(0)] = d = ask(a) + b
    e = ask(1) if c else 2
    e += ask(e) * 2
    c[0] += ask(3)
    f, (g, h) = ask(1), (ask(2), ask(3))
    i, j = ask(4), ask(5)
    i, j = j, i
    k = ask(a) if ask(b) > 1 else -ask(1.5)
    return c, d, e, f, g, h, i, j, k, not ask(0), ask((b, a))[0], (z := ask(5)) + z, ask(2) ** 2, ask("x") in "xy"


for i in range(4):
    print(f(i, 2.5))
# CHECK: the same, {{[0-9]+}} pauses
