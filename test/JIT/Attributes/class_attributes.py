# RUN: %run %s | FileCheck --match-full-lines %s
class Settings:
    size = 1


class Special(Settings):
    pass


def read(o):
    return o.size


def both(n):
    total = 0
    for i in range(n):
        total += Settings.size + special.size
    return total


special = Special()
for i in range(6):
    read(special), both(3)
for value in (2, 2.5, 2**61):
    Settings.size = value
    print(read(special), both(3))
Special.size = 10
print(read(special), both(3))
special.size = 100
print(read(special), both(3))
del special.size
del Special.size
print(read(special), both(3))
Settings.size = property(lambda self: "computed")
print(read(special))
try:
    both(1)
except TypeError as error:
    print(error)

# CHECK: 2 12
# CHECK-NEXT: 2.5 15.0
# CHECK-NEXT: 2305843009213693952 13835058055282163712
# CHECK-NEXT: 10 6917529027641081886
# CHECK-NEXT: 100 6917529027641082156
# CHECK-NEXT: 2305843009213693952 13835058055282163712
# CHECK-NEXT: computed
# CHECK-NEXT: unsupported operand type(s) for +: 'property' and 'str'
