# RUN: %run %s | FileCheck --match-full-lines %s
# A range whose step is a variable, and was positive so far.


def numbers(start, stop, step):
    found = 0
    for i in range(start, stop, step):
        found = found * 3 + i
        found %= 1000003
    return found


for _ in range(3000):
    numbers(0, 20, 2)
print(numbers(0, 20, 2), [numbers(20, 0, -step) for step in range(1, 16)])
# CHECK: 29514 [45922, 560966, 20231, 2188, 710, 692, 225, 220, 215, 70, 69, 68, 67, 66, 65]

total = 0
for k in range(4000):
    step = 3 if k % 1000 else -1
    for i in range(0, 9 * step, step):
        total += i
print(total)
# CHECK-NEXT: 431424
