# RUN: %run %s | FileCheck --match-full-lines %s
# __getattr__, __getattribute__, __setattr__ that a class gets after compiling.
class Thing:
    def __init__(self):
        self.x = 1


def read(o):
    return o.x


def write(o, value):
    o.x = value


def update(o):
    o.x += 1


thing = Thing()
for i in range(6):
    read(thing), write(thing, i), update(thing)
Thing.__setattr__ = lambda self, name, value: print("set", name, value)
write(thing, 5), update(thing)
print(read(thing))
Thing.__getattribute__ = lambda self, name: 100
print(read(thing))
update(thing)
del Thing.__setattr__, Thing.__getattribute__
write(thing, 5), update(thing)
print(read(thing))
Thing.__getattr__ = lambda self, name: 1000
print(read(thing))
del thing.x
print(read(thing))
update(thing)
print(read(thing), vars(thing))

# CHECK: set x 5
# CHECK-NEXT: set x 7
# CHECK-NEXT: 6
# CHECK-NEXT: 100
# CHECK-NEXT: set x 101
# CHECK-NEXT: 6
# CHECK-NEXT: 6
# CHECK-NEXT: 1000
# CHECK-NEXT: 1001 {'x': 1001}
