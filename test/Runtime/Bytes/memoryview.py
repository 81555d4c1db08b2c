# RUN: %run %s | FileCheck --match-full-lines %s
a = bytearray(b"abcdef")
m = memoryview(a)
print(len(m), m[0], m[-1], m[1:3].tobytes(), m.tolist(), m.readonly, m.nbytes, m.format, m.shape)
# CHECK: 6 97 102 b'bc' [97, 98, 99, 100, 101, 102] False 6 B (6,)
m[0] = 90
m[1:3] = b"xy"
print(a, bytes(m[::-1].tobytes()), m == a, memoryview(b"ab") == b"ab", m.obj is a)
# CHECK: bytearray(b'Zxydef') b'fedyxZ' True True True
r = memoryview(b"abc")
print(r.readonly, hash(r) == hash(b"abc"), list(r), r.hex(), b"".join([r]), bytes(r), 97 in r)
# CHECK: True True [97, 98, 99] 616263 b'abc' b'abc' True
def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: r.__setitem__(0, 1))  # CHECK: TypeError: cannot modify read-only memory
attempt(lambda: m[10])  # CHECK: IndexError: index out of bounds on dimension 1
attempt(lambda: m.__setitem__(0, 300))
# CHECK: ValueError: memoryview: invalid value for format 'B'
attempt(lambda: memoryview("x"))
# CHECK: TypeError: memoryview: a bytes-like object is required, not 'str'
with memoryview(a) as inner:
    print(inner[0])
# CHECK: 90
attempt(lambda: inner[0])  # CHECK: ValueError: operation forbidden on released memoryview object
