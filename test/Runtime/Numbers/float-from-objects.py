# RUN: %run %s | FileCheck --match-full-lines %s
class Float:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 3


class Number(float):
    pass


print(float(Float(2.5)), float(Index()), float(Number(1.5)), type(Number(1)).__name__, Number(1.5) + 1)
print(type(Number.fromhex("1")).__name__, Number("2.5") == 2.5, hash(Number(0.5)) == hash(0.5))
for value in (Float(1), Float("a")):
    try:
        float(value)
    except TypeError as error:
        print(error)

# CHECK: 2.5 3.0 1.5 Number 2.5
# CHECK-NEXT: Number True True
# CHECK-NEXT: Float.__float__ returned non-float (type int)
# CHECK-NEXT: Float.__float__ returned non-float (type str)
