# RUN: %run %s | FileCheck --match-full-lines %s
print(2**100, (-3)**61, 10**30, (-2)**63, 6**50, (-1)**10**20, 0**0, 1**10**30)
print(2**-1, (-2)**-3, 10**-2, 7**-1)
print((2**70)**3 == 2**210, (2**70 + 1)**2 - 2**71 - 1 == 2**140)
try:
    (2**2000)**-1
except OverflowError as error:
    print(error)
try:
    0**-5
except ZeroDivisionError as error:
    print(error)

# CHECK: 1267650600228229401496703205376 -127173474825648610542883299603 1000000000000000000000000000000 -9223372036854775808 808281277464764060643139600456536293376 1 1 1
# CHECK-NEXT: 0.5 -0.125 0.01 0.14285714285714285
# CHECK-NEXT: True True
# CHECK-NEXT: int too large to convert to float
# CHECK-NEXT: zero to a negative power
