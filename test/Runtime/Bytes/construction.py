# RUN: %run %s | FileCheck --match-full-lines %s
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("h\xe9", "utf-8"), bytes(b"x"), bytes(range(3)))
# CHECK: b'' b'\x00\x00\x00' b'\x01\x02\xff' b'h\xc3\xa9' b'x' b'\x00\x01\x02'
print(bytearray(2), bytearray(b"ab"), bytearray("x", "ascii"), bytes(bytearray(b"q")))
# CHECK: bytearray(b'\x00\x00') bytearray(b'ab') bytearray(b'x') b'q'
class Custom:
    def __bytes__(self):
        return b"custom"
class Size:
    def __index__(self):
        return 2
print(bytes(Custom()), bytes(Size()), bytes(i * 2 for i in range(4)), bytes([Size()]))
# CHECK: b'custom' b'\x00\x00' b'\x00\x02\x04\x06' b'\x02'
def attempt(kind, *args, **kwargs):
    try:
        kind(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__ + ":", error)
def show(kind):
    attempt(kind, "abc")
    attempt(kind, [256])
    attempt(kind, [-1])
    attempt(kind, ["a"])
    attempt(kind, -1)
    attempt(kind, 1.5)
    attempt(kind, b"x", "ascii")
    attempt(kind, errors="x")
show(bytes)
# CHECK: TypeError: string argument without an encoding
# CHECK: ValueError: bytes must be in range(0, 256)
# CHECK: ValueError: bytes must be in range(0, 256)
# CHECK: TypeError: 'str' object cannot be interpreted as an integer
# CHECK: ValueError: negative count
# CHECK: TypeError: cannot convert 'float' object to bytes
# CHECK: TypeError: encoding without a string argument
# CHECK: TypeError: errors without a string argument
show(bytearray)
# CHECK: TypeError: string argument without an encoding
# CHECK: ValueError: byte must be in range(0, 256)
# CHECK: ValueError: byte must be in range(0, 256)
# CHECK: TypeError: 'str' object cannot be interpreted as an integer
# CHECK: ValueError: negative count
# CHECK: TypeError: cannot convert 'float' object to bytearray
# CHECK: TypeError: encoding without a string argument
# CHECK: TypeError: errors without a string argument
