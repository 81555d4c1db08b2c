# RUN: %run %s | FileCheck --match-full-lines %s
print(b"%d %s %b" % (1, b"two", b"three"), b"%x|%5d|%-5d|" % (255, 42, 42))
# CHECK: b'1 two three' b'ff|   42|42   |'
print(b"%c%c" % (97, b"b"), b"%a %r" % ("\xe9", "x"), b"%(k)d" % {b"k": 5}, bytearray(b"%s") % b"x")
# CHECK: b'ab' b"'\\xe9' 'x'" b'5' bytearray(b'x')
def attempt(text, args):
    try:
        print(text % args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(b"%s", "x")
# CHECK: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
attempt(b"%d", b"x")  # CHECK: TypeError: %d format: a real number is required, not bytes
attempt(b"%c", 256)  # CHECK: OverflowError: %c arg not in range(256)
attempt(b"%c", "x")
# CHECK: TypeError: %c requires an integer in range(256) or a single byte, not str
attempt(b"%s", (b"a", b"b"))
# CHECK: TypeError: not all arguments converted during bytes formatting
attempt(b"%y", 1)  # CHECK: ValueError: unsupported format character 'y' (0x79) at index 1
