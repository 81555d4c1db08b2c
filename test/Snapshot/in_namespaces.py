# A host call in a namespace that is no dict: of a class body, of exec.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Space(dict):
    def __getitem__(self, key):
        host(None)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, host(value) if key[0] != '_' and not callable(value) else value)

    def __delitem__(self, key):
        dict.__delitem__(self, host(key))


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        print('prepare', host(name), options)
        return Space()

    def __new__(meta, name, bases, space, **options):
        return super().__new__(meta, name, bases, dict(space))

    def __init__(cls, *args, **options):
        pass


outside = 5


class Made(metaclass=Meta, option=host(1)):
    x = outside
    x += len('abc')
    y = [len(str(i)) + host(i) for i in range(2)]
    z = x, min(x, 3)
    del x

    def method(self):
        return self.y


print(Made.y, Made.z, hasattr(Made, 'x'), Made().method())
exec("""
a = 1
a += len('ab')
print(a)
del a
try:
    a
except NameError as error:
    print(error)
try:
    del a
except NameError as error:
    print(error)
""", {}, Space())

# CHECK: prepare Made {'option': 1}
# CHECK-NEXT: [1, 2] (8, 3) False [1, 2]
# CHECK-NEXT: 3
# CHECK-NEXT: name 'a' is not defined
# CHECK-NEXT: name 'a' is not defined
