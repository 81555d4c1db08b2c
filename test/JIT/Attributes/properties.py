# RUN: %run %s | FileCheck --match-full-lines %s
# Properties read in hot code: other classes, a getter that raises AttributeError where there is a __getattr__.
class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def size(self):
        return self.r * 3


class Square:
    def __init__(self, a):
        self.a = a

    @property
    def size(self):
        return self.a * self.a


class Lazy:
    @property
    def size(self):
        return self.missing

    def __getattr__(self, name):
        return 7 if name == "size" else super().__getattribute__(name)


def total(things):
    result = 0
    for thing in things:
        result += thing.size
    return result


for i in range(4):
    print(total([Circle(i), Circle(2.5)]))
# CHECK: 7.5
# CHECK: 10.5
# CHECK: 13.5
# CHECK: 16.5
for i in range(4):
    print(total([Circle(i), Square(i), Lazy()]))
# CHECK: 7
# CHECK: 11
# CHECK: 17
# CHECK: 25
Circle.size = property(lambda self: 1000)
print(total([Circle(1), Square(1), Lazy()]))
# CHECK: 1008
Circle.size = 5
print(total([Circle(1)]))
# CHECK: 5
