# RUN: %run %s | FileCheck --match-full-lines %s
def f(text, n):
    x = n * 2
    return eval(text, locals={"x": n}), eval(text), x


for i in range(3):
    print(f("x + 1", i))
# CHECK: (1, 1, 0)
# CHECK-NEXT: (2, 3, 2)
# CHECK-NEXT: (3, 5, 4)
