# RUN: not %run --max-memory=12000000 %s 2>&1 | FileCheck %s
# CHECK: MemoryError: memory limit exceeded
a = []
try:
    while True:
        a.append([0] * 100)
except MemoryError:
    print("a limit cannot be caught")
# CHECK-NOT: cannot be caught
