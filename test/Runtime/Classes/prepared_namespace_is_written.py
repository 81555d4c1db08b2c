# What __prepare__ returns gets every name by its __setitem__, before and after the body.
# RUN: %run %s --external say | FileCheck --match-full-lines %s
# DIVERGES: say() is a host function.


class Space(dict):
    def __getitem__(self, key):
        print("get", say(key))
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", say(key))
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", say(key))
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Space()


class Made(metaclass=Meta):
    x: int = 1
    y = x
    del x

    def method(self):
        return __class__


print(Made().method(), Made.y, Made.__annotations__)
# CHECK: get __name__
# CHECK-NEXT: set __module__
# CHECK-NEXT: set __qualname__
# CHECK-NEXT: set __firstlineno__
# CHECK-NEXT: set x
# CHECK-NEXT: get x
# CHECK-NEXT: set y
# CHECK-NEXT: del x
# CHECK-NEXT: set method
# CHECK-NEXT: set __annotate_func__
# CHECK-NEXT: set __static_attributes__
# CHECK-NEXT: set __classdictcell__
# CHECK-NEXT: set __classcell__
# CHECK-NEXT: <class '__main__.Made'> 1 {'x': <class 'int'>}
