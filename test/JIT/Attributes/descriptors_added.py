# RUN: %run %s | FileCheck --match-full-lines %s
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


def fget(self):
    return "property"


def fset(self, value):
    print("set", value)


Thing.x = property(fget)
print(read(thing), vars(thing))
for f, args in ((write, (thing, 5)), (update, (thing,))):
    try:
        f(*args)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
Thing.x = property(fget, fset)
write(thing, 7)


class NonData:
    def __get__(self, o, owner):
        return "non-data"


Thing.x = NonData()
print(read(thing))
write(thing, 8), update(thing)
print(read(thing))
del thing.x
print(read(thing))
del Thing.x
try:
    read(thing)
except AttributeError as error:
    print(error)
write(thing, 0.5), update(thing)
print(read(thing))

# CHECK: property {'x': 6}
# CHECK-NEXT: AttributeError
# CHECK-NEXT: TypeError
# CHECK-NEXT: set 7
# CHECK-NEXT: 6
# CHECK-NEXT: 9
# CHECK-NEXT: non-data
# CHECK-NEXT: 'Thing' object has no attribute 'x'
# CHECK-NEXT: 1.5
