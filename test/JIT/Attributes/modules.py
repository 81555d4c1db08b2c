# RUN: %run %s | FileCheck --match-full-lines %s
import math
import string


def area(r):
    return math.pi * r * math.sqrt(4)


def digit(c):
    return c in string.digits


for i in range(6):
    area(i), digit("5")
print(area(2), digit("5"), digit("x"))
keep = math.pi
math.pi = 3
print(area(2))
kept, math.sqrt = math.sqrt, lambda x: x
print(area(2))
del math.pi
try:
    area(2)
except AttributeError as error:
    print(error)
math.pi = keep
print(area(2))
math.sqrt = kept
math = string
try:
    area(2)
except AttributeError as error:
    print(error)

# CHECK: 12.566370614359172 True False
# CHECK-NEXT: 12.0
# CHECK-NEXT: 24
# CHECK-NEXT: module 'math' has no attribute 'pi'
# CHECK-NEXT: 25.132741228718345
# CHECK-NEXT: module 'string' has no attribute 'pi'
