# What cannot delete items says so in two ways: sequences and ints the second.
# RUN: %run %s | FileCheck --match-full-lines %s
class Plain:
    pass


def delete(value, key):
    del value[key]


for value in (1, (), "a", b"", {1}, None, Plain(), Plain, range(3)):
    for key in (0, "a"):
        try:
            delete(value, key)
        except TypeError as error:
            print(error)
for view in (memoryview(b"ab"), memoryview(bytearray(b"ab"))):
    try:
        delete(view, 0)
    except TypeError as error:
        print(error)
print(repr(view).split(" at ")[0])
# CHECK: 'int' object does not support item deletion
# CHECK-NEXT: 'int' object does not support item deletion
# CHECK-NEXT: 'tuple' object doesn't support item deletion
# CHECK-NEXT: 'tuple' object does not support item deletion
# CHECK-NEXT: 'str' object doesn't support item deletion
# CHECK-NEXT: 'str' object does not support item deletion
# CHECK-NEXT: 'bytes' object doesn't support item deletion
# CHECK-NEXT: 'bytes' object does not support item deletion
# CHECK-NEXT: 'set' object doesn't support item deletion
# CHECK-NEXT: 'set' object does not support item deletion
# CHECK-NEXT: 'NoneType' object does not support item deletion
# CHECK-NEXT: 'NoneType' object does not support item deletion
# CHECK-NEXT: 'Plain' object doesn't support item deletion
# CHECK-NEXT: 'Plain' object does not support item deletion
# CHECK-NEXT: 'type' object does not support item deletion
# CHECK-NEXT: 'type' object does not support item deletion
# CHECK-NEXT: 'range' object doesn't support item deletion
# CHECK-NEXT: 'range' object does not support item deletion
# CHECK-NEXT: cannot modify read-only memory
# CHECK-NEXT: cannot delete memory
# CHECK-NEXT: <memory
