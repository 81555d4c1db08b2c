# RUN: %run %s | FileCheck --match-full-lines %s

# An operator that has seen floats made floats of both ints first, which rounds
# twice.


def quotient(a, b):
    return a / b


for i in range(3000):
    quotient(i + 0.5, 3.0)
# CHECK: 3.843071682022824e+17
print(quotient(2**60 + 36, 3))
# CHECK-NEXT: 2.0
print(quotient(2**60 + 2, 2**59 + 1))
