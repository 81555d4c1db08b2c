# RUN: %run %s | FileCheck --match-full-lines %s
from collections import deque
from collections.abc import Sequence


def parts(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case (a, [b, *c], *_, d):
            return f"{a} {b} {c} {d}"
        case [1 | 2 as first, *mid, last]:
            return f"{first} {mid} {last}"
        case [*everything]:
            return f"all {everything}"
        case _:
            return "no sequence"


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return "ab"[index]


Sequence.register(Registered)
for value in (
    [], (), [5], (1, (2, 3, 4), 9, 8, 7), [1, 2, 3], [2, 7], [3, 4], range(1, 3),
    deque("xy"), memoryview(b"12"), Registered(), "ab", b"ab", bytearray(b"ab"),
    {1: 2}, {1, 2}, iter([1]),
):
    print(parts(value))
# CHECK: empty
# CHECK-NEXT: empty
# CHECK-NEXT: one 5
# CHECK-NEXT: 1 2 [3, 4] 7
# CHECK-NEXT: 1 [2] 3
# CHECK-NEXT: 2 [] 7
# CHECK-NEXT: all [3, 4]
# CHECK-NEXT: 1 [] 2
# CHECK-NEXT: all ['x', 'y']
# CHECK-NEXT: all [49, 50]
# CHECK-NEXT: all ['a', 'b']
# CHECK-NEXT: no sequence
# CHECK-NEXT: no sequence
# CHECK-NEXT: no sequence
# CHECK-NEXT: no sequence
# CHECK-NEXT: no sequence
# CHECK-NEXT: no sequence
