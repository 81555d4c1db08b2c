# RUN: %run %s | FileCheck --match-full-lines %s
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53))
print(10**400 > 1e308, -(10**400) < float("-inf"), 10**400 < float("inf"), 1.5 > 1, -1.5 < -1)
print(0.1 == 1 / 10, 2**61 == 2.0**61, 2**62 - 1 < 2.0**62, 2**62 == 2.0**62, 2**100 + 1 > 2.0**100)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, 1 >= nan, nan == 10**400)
print(hash(2.0**61) == hash(2**61), hash(1e300) == hash(int(1e300)), hash(0.5) == hash(2**60))

# CHECK: True False True
# CHECK-NEXT: True False True True True
# CHECK-NEXT: True True True True True
# CHECK-NEXT: False True False False False
# CHECK-NEXT: True True True
