# RUN: %run %s | FileCheck --match-full-lines %s
class Number(int):
    pass


n = Number("ff", 16)
print(n, type(n).__name__, type(n + 1).__name__, type(-n).__name__, n == 255, hash(n) == 255)
print(type(int(n)).__name__, type(n.real).__name__, {255: "x"}[n], n < 256.5, [1, 2, 3][Number(1)])
print(type(Number.from_bytes(b"a")).__name__, Number.from_bytes(b"a"), f"{n:#x} {n:6}", bool.from_bytes(b"a"))
try:
    int.__new__(float)
except TypeError as error:
    print(error)

# CHECK: 255 Number int int True True
# CHECK-NEXT: int int x True 2
# CHECK-NEXT: Number 97 0xff    255 True
# CHECK-NEXT: int.__new__(float): float is not a subtype of int
