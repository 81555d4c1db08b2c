# RUN: %run %s | FileCheck --match-full-lines %s

class Base:
    def f(self):
        return ["Base"]


class Left(Base):
    def f(self):
        return ["Left"] + super().f()


class Right(Base):
    def f(self):
        return ["Right"] + super().f()


class Bottom(Left, Right):
    def f(self):
        return ["Bottom"] + super().f()


print(Bottom().f())  # CHECK: ['Bottom', 'Left', 'Right', 'Base']
