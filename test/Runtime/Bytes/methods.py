# RUN: %run %s | FileCheck --match-full-lines %s
def show(kind):
    b = kind(b"Hello World")
    print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize())
    print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"))
    print(b.split(), b.split(b"o", 1), b.partition(b" "), b.rpartition(b"o"))
    print(b.replace(b"l", b"L"), b.startswith(b"He"), b.endswith((b"x", b"ld")))
    print(kind(b" x ").strip(), kind(b"xxa").lstrip(b"x"), b.center(15, b"*"), kind(b"-5").zfill(4))
    print(kind(b",").join([b"a", bytearray(b"b")]), b.removeprefix(b"Hello "), kind(b"a\tb").expandtabs(4))
    print(b.translate(None, b"lo"), b.hex(), kind(b"abcd").hex(":", 2), kind.fromhex("6162 63"))
    print(kind(b"a\nb\r\nc").splitlines(), kind.maketrans(b"a", b"b")[97], b.isalpha(), b.isascii())
show(bytes)
# CHECK: b'HELLO WORLD' b'hello world' b'hELLO wORLD' b'Hello World' b'Hello world'
# CHECK: 4 7 4 3 6
# CHECK: [b'Hello', b'World'] [b'Hell', b' World'] (b'Hello', b' ', b'World') (b'Hello W', b'o', b'rld')
# CHECK: b'HeLLo WorLd' True True
# CHECK: b'x' b'a' b'**Hello World**' b'-005'
# CHECK: b'a,b' b'World' b'a   b'
# CHECK: b'He Wrd' 48656c6c6f20576f726c64 6162:6364 b'abc'
# CHECK: [b'a', b'b', b'c'] 98 False True
show(bytearray)
# CHECK: bytearray(b'HELLO WORLD') bytearray(b'hello world') bytearray(b'hELLO wORLD') bytearray(b'Hello World') bytearray(b'Hello world')
# CHECK: 4 7 4 3 6
# CHECK: [bytearray(b'Hello'), bytearray(b'World')] [bytearray(b'Hell'), bytearray(b' World')] (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World')) (bytearray(b'Hello W'), bytearray(b'o'), bytearray(b'rld'))
# CHECK: bytearray(b'HeLLo WorLd') True True
# CHECK: bytearray(b'x') bytearray(b'a') bytearray(b'**Hello World**') bytearray(b'-005')
# CHECK: bytearray(b'a,b') bytearray(b'World') bytearray(b'a   b')
# CHECK: bytearray(b'He Wrd') 48656c6c6f20576f726c64 6162:6364 bytearray(b'abc')
# CHECK: [bytearray(b'a'), bytearray(b'b'), bytearray(b'c')] 98 False True
