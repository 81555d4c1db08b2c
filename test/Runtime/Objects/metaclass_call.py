# RUN: %run %s | FileCheck --match-full-lines %s

class Meta(type):
    def __call__(cls, *args, **kwargs):
        self = super().__call__(*args, **kwargs)
        self.made = True
        return self


class A(metaclass=Meta):
    def __init__(self, x, *, y=2):
        self.x, self.y = x, y


a = A(1, y=5)
print(a.x, a.y, a.made, type(A).__name__)  # CHECK: 1 5 True Meta
