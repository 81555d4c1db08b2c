# A host call in the middle of an operation on bytes.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Index:
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return host(self.value)
class Bytes:
    def __bytes__(self):
        return host(b"made")
print(bytes(Index(n) for n in (1, 2)), bytes([Index(3)]), bytes(Index(2)), bytes(Bytes()))
# CHECK: b'\x01\x02' b'\x03' b'\x00\x00' b'made'
a = bytearray(host(n) for n in (97, 98))
a.extend(Index(n) for n in (99, 100))
a.append(Index(101))
a[Index(0)] = Index(65)
a[1:2] = (Index(n) for n in (66, 67))
print(a, b",".join(host(b) for b in [b"x", b"y"]))  # CHECK: bytearray(b'ABCcde') b'x,y'
print(b"%s" % Bytes(), b"abc".find(Index(99)))  # CHECK: b'made' 2
