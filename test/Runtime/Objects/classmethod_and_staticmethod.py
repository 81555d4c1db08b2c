# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    @classmethod
    def c(cls, x):
        "doc"
        return cls.__name__, x

    @staticmethod
    def s(x):
        return x


class B(A):
    pass


print(B.c(1), B().c(2), A.s(3), A().s(4))
raw = A.__dict__["c"], A.__dict__["s"]
print(raw[0].__func__.__name__, raw[1].__func__.__name__, raw[0].__doc__, raw[1].__wrapped__ is A.s)
print(raw[1](5), raw[0].__get__(None, B)(6), raw[1].__get__(None, B)(7))
print(repr(classmethod(len)), repr(staticmethod(len)))
for args in [(), (1, 2)]:
    try:
        classmethod(*args)
    except TypeError as e:
        print(e)

# CHECK: ('B', 1) ('B', 2) 3 4
# CHECK-NEXT: c s doc True
# CHECK-NEXT: 5 ('B', 6) 7
# CHECK-NEXT: <classmethod(<built-in function len>)> <staticmethod(<built-in function len>)>
# CHECK-NEXT: classmethod expected 1 argument, got 0
# CHECK-NEXT: classmethod expected 1 argument, got 2
