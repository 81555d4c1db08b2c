# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
numbers = {}
for i in range(1000000):
    numbers[i * (2**61 - 1)] = i
