# RUN: %run %s | FileCheck --match-full-lines %s
# Found by utils/fuzz_builtins.py: what is decoded was taken for a string.
import json

decoder = json.JSONDecoder()
for arguments in ((5,), (None, 1), (b'1',), ('12', 0), ('x1', 1)):
    try:
        print(decoder.raw_decode(*arguments))
    except TypeError as error:
        print(error)

# CHECK: first argument must be a string, not int
# CHECK-NEXT: first argument must be a string, not NoneType
# CHECK-NEXT: first argument must be a string, not bytes
# CHECK-NEXT: (12, 2)
# CHECK-NEXT: (1, 2)
