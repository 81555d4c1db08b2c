# RUN: %run %s | FileCheck --match-full-lines %s
# Trees that eval() and exec() make are given back or count as memory.
for i in range(30000):
    eval("(1 + 2) * 3")
print("done")
# CHECK: done
try:
    exec("def f(n): return eval('f(n + 1)')\nf(0)")
except RecursionError as error:
    print(error)
# CHECK: maximum recursion depth exceeded{{.*}}
