# RUN: not %run --max-memory=100000000 %s 2>&1 | FileCheck --match-full-lines %s
# UNSUPPORTED: mode-gcstress, mode-suspend
kept = []
for i in range(10 ** 7):
    exec("def f(a, b, c): return [a + b * c - i for i in range(10)]")
print("not reached")
# CHECK: MemoryError: memory limit exceeded
