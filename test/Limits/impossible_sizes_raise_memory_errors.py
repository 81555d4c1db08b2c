# RUN: %run %s | FileCheck --match-full-lines %s
import math
big = 10**13
for make in (lambda: "ab" * big, lambda: b"ab" * big, lambda: [1] * big, lambda: (1,) * big, lambda: bytes(big),
             lambda: bytearray(big), lambda: "x".zfill(big), lambda: "x".center(big), lambda: "x".ljust(big),
             lambda: list(range(big)), lambda: tuple(range(big)), lambda: "a\t".expandtabs(big)):
    try:
        make()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
# CHECK-COUNT-11: MemoryError
# CHECK-NEXT: OverflowError
