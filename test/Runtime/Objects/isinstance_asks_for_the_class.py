# An object may say of itself that it is of another class (a proxy, a mock).
# RUN: %run %s | FileCheck --match-full-lines %s
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "target"), name)
class Mock:
    @property
    def __class__(self):
        return list
class Dict(Mock):
    __class__ = dict
class Odd:
    @property
    def __class__(self):
        return "no class"
class Failing:
    @property
    def __class__(self):
        raise ValueError("asked")
class Hidden:
    @property
    def __class__(self):
        raise AttributeError
print(isinstance(Proxy(5), int), isinstance(Proxy(5), Proxy), isinstance(Proxy("x"), (int, str)))
print(isinstance(Mock(), list), isinstance(Mock(), Mock), isinstance(Mock(), dict), isinstance(Dict(), dict))
print(isinstance(Odd(), str), isinstance(Hidden(), str))
try:
    print(isinstance(Failing(), Failing), isinstance(Failing(), str))
except ValueError as error:
    print(error)
import collections.abc
print(isinstance(Mock(), collections.abc.Sequence), isinstance(Proxy({}), collections.abc.Mapping))
print(type.__instancecheck__(int, Proxy(5)))

# CHECK: True True True
# CHECK-NEXT: True True False True
# CHECK-NEXT: False False
# CHECK-NEXT: asked
# CHECK-NEXT: True True
# CHECK-NEXT: True
