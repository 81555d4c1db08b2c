# RUN: %run %s | FileCheck --match-full-lines %s
print(b"h\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80".decode(), b"\xe9".decode("latin-1"), b"a\x80".decode("cp1252"))
# CHECK: hé€😀 é a€
print(ascii(b"a\xff\xc3b".decode("utf-8", "replace")), b"a\xffb".decode("ascii", "ignore"))
# CHECK: 'a\ufffd\ufffdb' ab
print(ascii(b"\xff".decode("utf-8", "surrogateescape")), b"\xff\xe2\x82".decode("utf-8", "backslashreplace"))
# CHECK: '\udcff' \xff\xe2\x82
print(b"\xff\xfea\x00".decode("utf-16"), b"\x00a".decode("utf-16-be"), b"\xef\xbb\xbfx".decode("utf-8-sig"))
# CHECK: a a x
print(ascii(b"\\u20ac\\x41\\n".decode("unicode_escape")), bytearray(b"abc").decode("ascii"))
# CHECK: '\u20acA\n' abc
def attempt(data, *args):
    try:
        data.decode(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(b"a\xff")
# CHECK: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
attempt(b"\xe2\x82")
# CHECK: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
attempt(b"\xc3(")
# CHECK: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte
attempt(b"\xed\xa0\x80")
# CHECK: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
attempt(b"a\x80", "ascii")
# CHECK: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)
attempt(b"\x00\xd8", "utf-16-le")
# CHECK: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
attempt(b"abc", "utf-32-le")
# CHECK: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data
attempt(b"\x81", "cp1252")
# CHECK: UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>
attempt(b"abc", "nonsense")  # CHECK: LookupError: unknown encoding: nonsense
attempt(b"\xff", "utf-8", "bogus")  # CHECK: LookupError: unknown error handler name 'bogus'
try:
    b"ab\xff".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
# CHECK: utf-8 b'ab\xff' 2 3 invalid start byte
