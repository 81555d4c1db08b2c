# RUN: %run %s | FileCheck --match-full-lines %s
a = bytearray(b"hello")
a[0] = 72
a[1:3] = b"EYY"
a.append(33)
a.extend(b"xy")
a.extend([1, 2])
print(a)  # CHECK: bytearray(b'HEYYlo!xy\x01\x02')
del a[-2:]
del a[0]
a.insert(0, 106)
print(a, a.pop(), a.pop(0), a)  # CHECK: bytearray(b'EYYlo!x') 121 106 bytearray(b'EYYlo!x')
a.remove(33)
a.reverse()
a += b"zz"
a *= 2
print(a)  # CHECK: bytearray(b'xolYYEzzxolYYEzz')
a[::2] = bytes(len(a[::2]))
print(a, a.copy() is a, len(a))
# CHECK: bytearray(b'\x00o\x00Y\x00E\x00z\x00o\x00Y\x00E\x00z') False 16
a.clear()
print(a, type(a[:]).__name__)  # CHECK: bytearray(b'') bytearray
def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: a.pop())  # CHECK: IndexError: pop from empty bytearray
attempt(lambda: a.append(256))  # CHECK: ValueError: byte must be in range(0, 256)
attempt(lambda: a.append("x"))
# CHECK: TypeError: 'str' object cannot be interpreted as an integer
attempt(lambda: a.remove(5))  # CHECK: ValueError: value not found in bytearray
attempt(lambda: a.extend("abc"))  # CHECK: TypeError: expected iterable of integers; got: 'str'
attempt(lambda: a.extend(5))  # CHECK: TypeError: can't extend bytearray with int
attempt(lambda: a.__setitem__(0, 5))  # CHECK: IndexError: bytearray index out of range
attempt(lambda: bytearray(b"abcd").__setitem__(slice(0, 4, 2), b"x"))
# CHECK: ValueError: attempt to assign bytes of size 1 to extended slice of size 2
