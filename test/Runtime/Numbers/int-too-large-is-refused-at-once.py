# RUN: %run %s | FileCheck --match-full-lines %s
for count in (10**13, 2**62, 2**64, 2**100):
    try:
        1 << count
    except (MemoryError, OverflowError) as error:
        print("refused")

# CHECK: refused
# CHECK-NEXT: refused
# CHECK-NEXT: refused
# CHECK-NEXT: refused
