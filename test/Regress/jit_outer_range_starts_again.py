# RUN: %run %s | FileCheck --match-full-lines %s
# Code entered in an inner loop went on with the outer loop over a range from its start.
def turns():
    seen = []
    for i in range(6):
        n = 0
        while n < i * 2:
            n += 1
        seen.append(i)
    return seen


print(turns())
for i in range(6):
    n = 0
    while n < i * 2:
        n += 1
    print(i)

# CHECK: [0, 1, 2, 3, 4, 5]
# CHECK-NEXT: 0
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-NEXT: 3
# CHECK-NEXT: 4
# CHECK-NEXT: 5
