# RUN: %run %s | FileCheck --match-full-lines %s
# A global's value is read at each use; the compiled function sees every change.
counter = 0
scale = 2


def step(n):
    global counter
    counter += n * scale
    return counter


for i in range(5):
    step(1)
print(counter)
scale = 1.5
print(step(1))
scale = "ab"
try:
    step(2)
except TypeError as error:
    print(error)
scale = 2**61
print(step(1))
counter = 0.5
print(step(1))


def define(name, value):
    globals()[name] = value


define("scale", 10)
define("new", 1)
counter = 0
print(step(1), step(2))

# CHECK: 10
# CHECK-NEXT: 11.5
# CHECK-NEXT: unsupported operand type(s) for +=: 'float' and 'str'
# CHECK-NEXT: 2.305843009213694e+18
# CHECK-NEXT: 2.305843009213694e+18
# CHECK-NEXT: 10 30
