# RUN: %run %s | FileCheck --match-full-lines %s
from array import array

numbers = array("i", [1, 2, 3, 4])
view = memoryview(numbers)
# CHECK: [1, 2, 3, 4] i 4 (4,) [2, 3]
print(view.tolist(), view.format, view.itemsize, view.shape, view[1:-1].tolist())
view[2] = 6
numbers[0] = 9
# CHECK-NEXT: array('i', [9, 2, 6, 4]) [9, 2, 6, 4] 2 1 True 4
print(numbers, view.tolist(), numbers.index(6), numbers.count(2), 4 in numbers, len(numbers))
# CHECK-NEXT: array('i', [2, 6]) 21 9 array('i', [9, 2, 6, 4, 9, 2, 6, 4]) True
print(numbers[1:3], sum(numbers), max(numbers), numbers * 2, numbers == array("i", [9, 2, 6, 4]))
numbers.reverse()
# CHECK-NEXT: array('i', [4, 6, 2, 9]) [4, 6, 2, 9]
print(numbers, view.tolist())
view.release()
numbers.append(5)
del numbers[1:3]
# CHECK-NEXT: array('i', [4, 9, 5])
print(numbers)
# CHECK-NEXT: b'\x01\x00\x02\x00' bytearray(b'\x01\x00\x02\x00') array('d')
print(bytes(array("H", [1, 2])), bytearray(array("H", [1, 2])), array("d")[:])
try:
    memoryview(numbers)[0] = 2**31
except ValueError as error:
    # CHECK-NEXT: memoryview: invalid value for format 'i'
    print(error)
