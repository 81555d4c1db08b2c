# RUN: %run %s | FileCheck --match-full-lines %s
class Base:
    def __init__(self, x):
        self.x = x

    def total(self, y):
        return self.x + y


class Middle(Base):
    def total(self, y):
        return super().total(y) * 2


class Child(Middle):
    def __init__(self, x, z):
        super().__init__(x)
        self.z = z

    def total(self, y):
        return super().total(y) + self.z

    @classmethod
    def make(cls, n):
        return cls(n, n)


for i in range(6):
    print(Child(i, 1).total(2), Child.make(i).total(0.5))
Base.total = lambda self, y: "base"
print(Child(1, "x").total(2))

# CHECK: 5 1.0
# CHECK-NEXT: 7 4.0
# CHECK-NEXT: 9 7.0
# CHECK-NEXT: 11 10.0
# CHECK-NEXT: 13 13.0
# CHECK-NEXT: 15 16.0
# CHECK-NEXT: basebasex
