# RUN: %run %s | FileCheck --match-full-lines %s

print(StopIteration().value, StopIteration(5).value, StopIteration(1, 2).value)  # CHECK: None 5 1


def g():
    yield 1
    return 7


it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)  # CHECK: 7 (7,)
    del e.value
    print(e.value)  # CHECK: None
