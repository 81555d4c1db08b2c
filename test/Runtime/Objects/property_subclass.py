# RUN: %run %s | FileCheck --match-full-lines %s

class Upper(property):
    def __get__(self, instance, owner=None):
        value = super().__get__(instance, owner)
        return value if instance is None else value.upper()


class A:
    @Upper
    def x(self):
        "doc"
        return "abc"

    @x.setter
    def x(self, value):
        print("set", value)  # CHECK: set 1


a = A()
a.x = 1
print(a.x, type(A.x).__name__, A.x.__doc__)  # CHECK: ABC Upper doc
