# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
one = tuple("a" * 100000 for i in range(500))
two = tuple("a" * 100000 for i in range(500))
[one] * 10**5 == [two] * 10**5
