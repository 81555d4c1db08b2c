# RUN: %run %s | FileCheck --match-full-lines %s
from typing import Unpack


def variadic[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


def pairs(*args: *tuple[int, str]):
    return args


# CHECK: {'args': typing.Unpack[Ts], 'return': tuple[typing.Unpack[Ts]]}
print(variadic.__annotations__)
# CHECK-NEXT: {'args': *tuple[int, str]}
print(pairs.__annotations__)
[unpacked] = tuple[int, ...]
# CHECK-NEXT: *tuple[int, ...] True False tuple[*tuple[int, ...], str]
print(unpacked, unpacked.__unpacked__, unpacked == tuple[int, ...], tuple[*tuple[int, ...], str])


class Two:
    def __iter__(self):
        print("asked")
        return iter(range(2))


def wrong(*args: *Two()):
    pass


def missing(*args: *[]):
    pass


for function in wrong, missing:
    try:
        function.__annotations__
    except ValueError as error:
        # CHECK-NEXT: asked
        # CHECK-NEXT: too many values to unpack (expected 1)
        # CHECK-NEXT: not enough values to unpack (expected 1, got 0)
        print(error)
