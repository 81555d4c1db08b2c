# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    pass


class B(A):
    pass


class C(A):
    pass


print(A.__subclasses__(), B.__subclasses__())  # CHECK: [<class '__main__.B'>, <class '__main__.C'>] []
print(bool in int.__subclasses__())  # CHECK: True


class L(list):
    pass


print(list.__subclasses__()[-1])  # CHECK: <class '__main__.L'>
