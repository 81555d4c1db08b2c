# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "the x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def y(self):
        return 2


a = A()
a.x = 5
print(a.x, A.x.__doc__, A.x.__name__, A.y.__doc__)
del a.x
print(a.__dict__, A.x.fget is not None, A.y.fset)
for function in (lambda: setattr(a, "y", 1), lambda: delattr(a, "y")):
    try:
        function()
    except AttributeError as e:
        print(e)
a._x = 7
print(A.x.__get__(a), A.x.__get__(None, A) is A.x)
A.x.__set__(a, 8)
print(a.x)

# CHECK: 5 the x x None
# CHECK-NEXT: {} True None
# CHECK-NEXT: property 'y' of 'A' object has no setter
# CHECK-NEXT: property 'y' of 'A' object has no deleter
# CHECK-NEXT: 7 True
# CHECK-NEXT: 8
