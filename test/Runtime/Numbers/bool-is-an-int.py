# RUN: %run %s | FileCheck --match-full-lines %s
print(True + True, -True, True * 3, True / 2, True << 3, sum([True, True]))
print(True & False, True | False, True ^ True, True & 1, 1 | True)
print(True == 1, True == 1.0, hash(True), repr(True), f"{True}", f"{True:5}", f"{True:d}")
print(True.real, True.numerator, True.bit_length(), isinstance(True, int), bool([]), bool("a"))

# CHECK: 2 -1 3 0.5 8 2
# CHECK-NEXT: False True False 1 1
# CHECK-NEXT: True True 1 True True     1 1
# CHECK-NEXT: 1 1 1 True False True
