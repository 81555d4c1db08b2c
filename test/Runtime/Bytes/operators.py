# RUN: %run %s | FileCheck --match-full-lines %s
b = b"abc"
print(b + b"d", b * 2, b[0], b[-1], b[1:], b[::-1], 97 in b, b"bc" in b, len(b), list(b))
# CHECK: b'abcd' b'abcabc' 97 99 b'bc' b'cba' True True 3 [97, 98, 99]
print(b == bytearray(b"abc"), b < b"abd", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", hash(b) == hash(b"abc"))
# CHECK: True True b'ab' bytearray(b'ab') True
def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: b + "x")  # CHECK: TypeError: can't concat str to bytes
attempt(lambda: "x" + b)  # CHECK: TypeError: can only concatenate str (not "bytes") to str
attempt(lambda: b[5])  # CHECK: IndexError: index out of range
attempt(lambda: b["a"])  # CHECK: TypeError: byte indices must be integers or slices, not str
attempt(lambda: "x" in b)  # CHECK: TypeError: a bytes-like object is required, not 'str'
attempt(lambda: 256 in b)  # CHECK: ValueError: byte must be in range(0, 256)
attempt(lambda: b * 1.5)  # CHECK: TypeError: can't multiply sequence by non-int of type 'float'
attempt(lambda: b < "x")
# CHECK: TypeError: '<' not supported between instances of 'bytes' and 'str'
attempt(lambda: hash(bytearray()))  # CHECK: TypeError: unhashable type: 'bytearray'
