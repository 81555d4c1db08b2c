# RUN: %run %s | FileCheck --match-full-lines %s
import builtins


def measure(items):
    total = 0
    for i in range(len(items)):
        total += abs(items[i])
    return total


for i in range(5):
    measure([1, -2, 3])
len = lambda items: 2
print(measure([1, -2, 3]))
abs = str
try:
    measure([1, 2, 3])
except TypeError as error:
    print(error)
del abs, len
print(measure([1, -2, 3]))


def range(n):
    yield 1


print(measure([1, -2, 3]))
del range
print(measure([1, -2, 3]))
keep = builtins.len
builtins.len = lambda items: 1
print(measure([1, -2, 3]))
builtins.len = keep
print(measure([1, -2, 3]))

# CHECK: 3
# CHECK-NEXT: unsupported operand type(s) for +=: 'int' and 'str'
# CHECK-NEXT: 6
# CHECK-NEXT: 2
# CHECK-NEXT: 6
# CHECK-NEXT: 1
# CHECK-NEXT: 6
