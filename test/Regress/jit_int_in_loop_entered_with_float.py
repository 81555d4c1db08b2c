# RUN: %run %s | FileCheck --match-full-lines %s
# A loop that was compiled for a running frame with a float in a local made floats of ints.
def keep(x):
    n = 0
    for i in range(3):
        for j in range(6):
            n += 1
        y = x
    return x, y


for i in range(9):
    keep(1.5)
print(keep(1.5), keep(1), keep("a"), keep(True), keep(2**70))

# CHECK: (1.5, 1.5) (1, 1) ('a', 'a') (True, True) (1180591620717411303424, 1180591620717411303424)
