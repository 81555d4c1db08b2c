# RUN: %run %s | FileCheck --match-full-lines %s
import math


def zeros(x):
    y = x * 0.0
    return y, -y, y + 0.0, y - 0.0, 0.0 - y, y * -1.0, bool(y), not y, y == -y, math.copysign(1, y)


def accumulate(n):
    total = -0.0
    for i in range(n):
        total += -0.0
    return total


for x in (1.0, 1.0, 1.0, -1.0, 0.0, -0.0):
    print(zeros(x))
for n in (0, 3, 5, 9):
    print(accumulate(n))

# CHECK: (0.0, -0.0, 0.0, 0.0, 0.0, -0.0, False, True, True, 1.0)
# CHECK-NEXT: (0.0, -0.0, 0.0, 0.0, 0.0, -0.0, False, True, True, 1.0)
# CHECK-NEXT: (0.0, -0.0, 0.0, 0.0, 0.0, -0.0, False, True, True, 1.0)
# CHECK-NEXT: (-0.0, 0.0, 0.0, -0.0, 0.0, 0.0, False, True, True, -1.0)
# CHECK-NEXT: (0.0, -0.0, 0.0, 0.0, 0.0, -0.0, False, True, True, 1.0)
# CHECK-NEXT: (-0.0, 0.0, 0.0, -0.0, 0.0, 0.0, False, True, True, -1.0)
# CHECK-NEXT: -0.0
# CHECK-NEXT: -0.0
# CHECK-NEXT: -0.0
# CHECK-NEXT: -0.0
