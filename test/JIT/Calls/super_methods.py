# RUN: %run %s | FileCheck --match-full-lines %s
# super().name(...) on receivers of several classes, with a base that changes, and where `super` is another.
class Base:
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n

    def name(self):
        return "base"


class Left(Base):
    def __init__(self, n):
        super().__init__(n * 2)

    def area(self):
        return super().area() + 1

    def name(self):
        return "left " + super().name()


class Right(Base):
    def name(self):
        return "right " + super().name()


class Both(Left, Right):
    def __init__(self, n):
        super().__init__(n + 1)

    def name(self):
        return "both " + super().name()


for i in range(4):
    print([(make(i).area(), make(i).name()) for make in (Left, Both)])
# CHECK: [(1, 'left base'), (3, 'both left right base')]
# CHECK: [(3, 'left base'), (5, 'both left right base')]
# CHECK: [(5, 'left base'), (7, 'both left right base')]
# CHECK: [(7, 'left base'), (9, 'both left right base')]
Base.area = lambda self: -1
print(Left(1).area(), Both(1).area())
# CHECK: 0 0
Right.area = lambda self: 50
print(Left(1).area(), Both(1).area())
# CHECK: 0 51


class Fake:
    def area(self):
        return "fake"


super = Fake
try:
    Both(1)
except TypeError as error:
    print(error)
# CHECK: Fake.__init__() takes exactly one argument (the instance to initialize)
