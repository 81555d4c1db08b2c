# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    def __str__(self):
        return "an A"


print(format(A()), f"{A()}")  # CHECK: an A an A
try:
    format(A(), "x")
except TypeError as e:
    print(e)  # CHECK: unsupported format string passed to A.__format__
try:
    object.__format__(A(), 1)
except TypeError as e:
    print(e)  # CHECK: __format__() argument must be str, not int
