# RUN: %run %s | FileCheck --match-full-lines %s
data = bytearray(b"abc")
view = memoryview(data).toreadonly()
data[0] = 65
# CHECK: b'Abc' True True
print(bytes(view), view.readonly, view[1:].readonly)
try:
    view[0] = 1
except TypeError as error:
    # CHECK-NEXT: cannot modify read-only memory
    print(error)
