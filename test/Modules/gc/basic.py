# RUN: %run %s | FileCheck --match-full-lines %s
import gc

print(gc.isenabled(), gc.garbage)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.collect() >= 0)
try:
    gc.collect(3)
except ValueError as error:
    print(error)

# CHECK: True []
# CHECK-NEXT: False
# CHECK-NEXT: True True
# CHECK-NEXT: invalid generation
