# RUN: %run %s | FileCheck --match-full-lines %s

def f(self):
    return self


print(f.__get__(5)(), f.__get__(None, int) is f)  # CHECK: 5 True
try:
    f.__get__(None, None)
except TypeError as e:
    print(e)  # CHECK: __get__(None, None) is invalid
print(f.__call__(3))  # CHECK: 3
