# RUN: %run %s | FileCheck --match-full-lines %s
for kind in bytes, bytearray:
    b = kind(b"Hello World")
    print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize())
# CHECK: b'HELLO WORLD' b'hello world' b'hELLO wORLD' b'Hello World' b'Hello world'
# CHECK: bytearray(b'HELLO WORLD') bytearray(b'hello world') bytearray(b'hELLO wORLD') bytearray(b'Hello World') bytearray(b'Hello world')
    print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.index(b"W"))
# CHECK: 4 7 4 3 6
# CHECK: 4 7 4 3 6
    print(b.split(), b.split(b"o", 1), b.partition(b" "), b.rpartition(b"o"))
# CHECK: [b'Hello', b'World'] [b'Hell', b' World'] (b'Hello', b' ', b'World') (b'Hello W', b'o', b'rld')
# CHECK: [bytearray(b'Hello'), bytearray(b'World')] [bytearray(b'Hell'), bytearray(b' World')] (bytearray(b'Hello'), bytearray(b' '), bytearray(b'World')) (bytearray(b'Hello W'), bytearray(b'o'), bytearray(b'rld'))
    print(b.replace(b"l", b"L"), b.startswith(b"He"), b.endswith((b"x", b"ld")))
# CHECK: b'HeLLo WorLd' True True
# CHECK: bytearray(b'HeLLo WorLd') True True
    print(kind(b" x ").strip(), kind(b"xxa").lstrip(b"x"), b.center(15, b"*"), kind(b"-5").zfill(4))
# CHECK: b'x' b'a' b'**Hello World**' b'-005'
# CHECK: bytearray(b'x') bytearray(b'a') bytearray(b'**Hello World**') bytearray(b'-005')
    print(kind(b",").join([b"a", bytearray(b"b")]), b.removeprefix(b"Hello "), kind(b"a\tb").expandtabs(4))
# CHECK: b'a,b' b'World' b'a   b'
# CHECK: bytearray(b'a,b') bytearray(b'World') bytearray(b'a   b')
    print(b.translate(None, b"lo"), b.hex(), kind(b"abcd").hex(":", 2), kind.fromhex("6162 63"))
# CHECK: b'He Wrd' 48656c6c6f20576f726c64 6162:6364 b'abc'
# CHECK: bytearray(b'He Wrd') 48656c6c6f20576f726c64 6162:6364 bytearray(b'abc')
    print(kind(b"a\nb\r\nc").splitlines(), kind.maketrans(b"a", b"b")[97], b.isalpha(), b.isascii())
# CHECK: [b'a', b'b', b'c'] 98 False True
# CHECK: [bytearray(b'a'), bytearray(b'b'), bytearray(b'c')] 98 False True
