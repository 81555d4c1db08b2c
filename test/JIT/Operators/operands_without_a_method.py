# RUN: %run %s | FileCheck --match-full-lines %s
# An operator fails on an object whose class has no method for it, inside a hot loop.
class Plain:
    pass


class Slotted:
    __slots__ = ("x",)


def subtract(a, b):
    try:
        return a - b
    except TypeError as error:
        return str(error)


for i in range(4):
    print(subtract(Plain(), i))
# CHECK-COUNT-4: unsupported operand type(s) for -: 'Plain' and 'int'
for i in range(4):
    print(subtract(Slotted(), Plain()))
# CHECK-COUNT-4: unsupported operand type(s) for -: 'Slotted' and 'Plain'
