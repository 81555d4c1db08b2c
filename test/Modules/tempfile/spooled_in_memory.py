# Spooled files need no disk.
# RUN: %run %s | FileCheck --match-full-lines %s
import tempfile

print(tempfile.gettempprefix(), tempfile.TMP_MAX)
with tempfile.SpooledTemporaryFile(mode="w+") as file:
    file.write("one\ntwo\n")
    file.seek(0)
    print(file.read(), list(file), file.closed)
print(file.closed)
with tempfile.SpooledTemporaryFile(max_size=100) as file:
    file.write(b"xy")
    file.seek(0)
    print(file.read(), file.mode)
# CHECK: tmp 10000
# CHECK-NEXT: one
# CHECK-NEXT: two
# CHECK-NEXT:  [] False
# CHECK-NEXT: True
# CHECK-NEXT: b'xy' w+b
