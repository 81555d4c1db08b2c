# RUN: %run %s | FileCheck --match-full-lines %s
from collections.abc import Sequence


class Traced(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len", end=" ")
        return len(self.items)

    def __getitem__(self, index):
        print("item", index, end=" ")
        return self.items[index]


def ends(value):
    match value:
        case [a, *_, b]:
            return a, b
        case [x]:
            return x


print(ends(Traced(1, 2, 3)))  # CHECK: len item 0 len item 2 (1, 3)
print(ends(Traced(7)))  # CHECK: len len item 0 item 1 7
match Traced(1, 2):
    case [_, _]:
        print("two")  # CHECK: len two
match Traced(1, 2):
    case [*_]:
        print("any")  # CHECK: any
