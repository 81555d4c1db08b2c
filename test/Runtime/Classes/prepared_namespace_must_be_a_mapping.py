# RUN: %run %s | FileCheck --match-full-lines %s
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return 5


def function(name, bases, namespace):
    return 3


try:
    class A(metaclass=Meta):
        x = 1
except TypeError as error:
    # CHECK: Meta.__prepare__() must return a mapping, not int
    print(error)
function.__prepare__ = lambda name, bases: None
try:
    class B(metaclass=function):
        x = 1
except TypeError as error:
    # CHECK-NEXT: <metaclass>.__prepare__() must return a mapping, not NoneType
    print(error)
