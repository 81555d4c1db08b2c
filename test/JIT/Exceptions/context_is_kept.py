# RUN: %run %s | FileCheck --match-full-lines %s
# What is raised while an exception is handled refers to that, also out of compiled code.
def fails(x):
    return x // 0


def handle(x):
    try:
        raise KeyError(x)
    except KeyError:
        return fails(x)


def clean(x):
    return fails(x)


import sys

for i in range(5):
    for f in (handle, clean):
        try:
            f(i)
        except ZeroDivisionError as error:
            print(f.__name__, repr(error.__context__), sys.exception() is error)
    print(sys.exception())

# CHECK: handle KeyError(0) True
# CHECK-NEXT: clean None True
# CHECK-NEXT: None
# CHECK-NEXT: handle KeyError(1) True
# CHECK-NEXT: clean None True
# CHECK-NEXT: None
# CHECK-NEXT: handle KeyError(2) True
# CHECK-NEXT: clean None True
# CHECK-NEXT: None
# CHECK-NEXT: handle KeyError(3) True
# CHECK-NEXT: clean None True
# CHECK-NEXT: None
# CHECK-NEXT: handle KeyError(4) True
# CHECK-NEXT: clean None True
# CHECK-NEXT: None
