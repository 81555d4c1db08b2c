# RUN: %run %s | FileCheck --match-full-lines %s
print((1000).to_bytes(2), (1000).to_bytes(4, "little"), (-2).to_bytes(3, signed=True))
print((-2**71).to_bytes(9, "big", signed=True), (0).to_bytes(0), (5).to_bytes())
print(int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"))
print(int.from_bytes(b"\xff\xfe", signed=True), int.from_bytes([1, 2, 3]), int.from_bytes(b""))
print(int.from_bytes(b"\xff" * 9, signed=True), int.from_bytes(b"\x80" + bytes(8), signed=True))
for call in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True),
             lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a"),
             lambda: int.from_bytes(5), lambda: (1).to_bytes(1, 5)):
    try:
        call()
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

# CHECK: b'\x03\xe8' b'\xe8\x03\x00\x00' b'\xff\xff\xfe'
# CHECK-NEXT: b'\x80\x00\x00\x00\x00\x00\x00\x00\x00' b'' b'\x05'
# CHECK-NEXT: 256 1
# CHECK-NEXT: -2 66051 0
# CHECK-NEXT: -1 -2361183241434822606848
# CHECK-NEXT: OverflowError int too big to convert
# CHECK-NEXT: OverflowError can't convert negative int to unsigned
# CHECK-NEXT: OverflowError int too big to convert
# CHECK-NEXT: ValueError length argument must be non-negative
# CHECK-NEXT: ValueError byteorder must be either 'little' or 'big'
# CHECK-NEXT: TypeError cannot convert 'str' object to bytes
# CHECK-NEXT: TypeError cannot convert 'int' object to bytes
# CHECK-NEXT: TypeError to_bytes() argument 'byteorder' must be str, not int
