# RUN: %run %s | FileCheck --match-full-lines %s
data = bytearray(range(12))
words = memoryview(data).cast("H")
# CHECK: [256, 770, 1284, 1798, 2312, 2826] 2 H (6,) (2,) 12
print(words.tolist(), words.itemsize, words.format, words.shape, words.strides, words.nbytes)
words[1] = 513
words[-1] = 65535
# CHECK-NEXT: bytearray(b'\x00\x01\x01\x02\x04\x05\x06\x07\x08\t\xff\xff') [1284, 513, 256] 65535
print(data, words[2::-1].tolist(), words[5])
# CHECK-NEXT: [True, False] 4 1 True b'\x05' [0.0, 1.5]
print(memoryview(b"\1\0").cast("?").tolist(), words.index(2312), words.count(1284), 1798 in words,
      memoryview(data).cast("c")[5], memoryview(b"\0\0\0\0\0\0\xc0\x3f").cast("f").tolist())


def attempt(view, key, value):
    try:
        view[key] = value
        print(view.tolist())
    except Exception as error:
        print(type(error).__name__, error)


ints = memoryview(bytearray(8)).cast("@i")
# CHECK-NEXT: @i [0, 0]
print(ints.format, ints.tolist())
attempt(ints, 0, -1)  # CHECK-NEXT: [-1, 0]
attempt(ints, 1, 2**31)  # CHECK-NEXT: ValueError memoryview: invalid value for format 'i'
attempt(ints, 1, 1.5)  # CHECK-NEXT: TypeError memoryview: invalid type for format 'i'
attempt(ints, 2, 1)  # CHECK-NEXT: IndexError index out of bounds on dimension 1
attempt(ints, slice(1), b"abcd")  # CHECK-NEXT: ValueError memoryview assignment: lvalue and rvalue have different structures
attempt(ints, slice(1), memoryview(b"abcd").cast("i"))  # CHECK-NEXT: [1684234849, 0]
attempt(memoryview(bytearray(4)).cast("f"), 0, 3)  # CHECK-NEXT: [3.0]
attempt(memoryview(bytearray(1)).cast("c"), 0, b"ab")  # CHECK-NEXT: ValueError memoryview: invalid value for format 'c'
attempt(memoryview(bytearray(1)).cast("c"), 0, 1)  # CHECK-NEXT: TypeError memoryview: invalid type for format 'c'
# CHECK-NEXT: True True False True
print(ints == ints.cast("B").cast("i"), memoryview(b"a").cast("b") == b"a", ints == b"abcd\0\0\0\0",
      memoryview(b"\1\0").cast("H") == memoryview(b"\1"))
