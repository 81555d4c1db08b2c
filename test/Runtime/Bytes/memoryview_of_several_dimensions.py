# RUN: %run %s | FileCheck --match-full-lines %s
data = bytearray(range(24))
table = memoryview(data).cast("H", (3, 4))
# CHECK: 2 (3, 4) (8, 2) 3 24 {{\[\[}}256, 770, 1284, 1798], [2312, 2826, 3340, 3854], [4368, 4882, 5396, 5910]]
print(table.ndim, table.shape, table.strides, len(table), table.nbytes, table.tolist())
table[2, 3] = 1
# CHECK-NEXT: 3340 1 bytearray(b'\x15\x01\x00') True False True
print(table[1, 2], table[-1, -1], data[-3:], table.c_contiguous, table.f_contiguous, table.contiguous)
# CHECK-NEXT: {{\[\[}}2312, 2826, 3340, 3854]] (1, 4) 24 {{\[\[\[}}0, 1], [2, 3]], {{\[\[}}4, 5], [6, 7]]]
print(table[1:2].tolist(), table[1:2].shape, len(table.cast("B")), memoryview(data)[:8].cast("B", [2, 2, 2]).tolist())


def at(key):
    try:
        print(table[key])
    except Exception as error:
        print(type(error).__name__, error)


at(0)  # CHECK-NEXT: NotImplementedError multi-dimensional sub-views are not implemented
at((0,))  # CHECK-NEXT: NotImplementedError sub-views are not implemented
at((0, 1, 2))  # CHECK-NEXT: TypeError cannot index 2-dimension view with 3-element tuple
at((0, 4))  # CHECK-NEXT: IndexError index out of bounds on dimension 2
at((3, 0))  # CHECK-NEXT: IndexError index out of bounds on dimension 1
at((slice(1), slice(1)))  # CHECK-NEXT: NotImplementedError multi-dimensional slicing is not implemented
at((0, "a"))  # CHECK-NEXT: TypeError memoryview: invalid slice key
try:
    table[0:1] = b"ab"
except NotImplementedError as error:
    # CHECK-NEXT: memoryview slice assignments are currently restricted to ndim = 1
    print(error)
# CHECK-NEXT: True False
print(table == memoryview(data).cast("H", [3, 4]), table == memoryview(data).cast("H"))
