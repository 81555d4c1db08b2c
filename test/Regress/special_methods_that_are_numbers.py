# RUN: %run %s | FileCheck --match-full-lines %s
class WithInit:
    __init__ = 5
class WithNew:
    __new__ = "new"
class WithCall:
    __call__ = 1.5
for make in (WithInit, WithNew, WithCall()):
    try:
        make()
    except TypeError as error:
        print(error)
# CHECK: 'int' object is not callable
# CHECK-NEXT: 'str' object is not callable
# CHECK-NEXT: 'float' object is not callable
