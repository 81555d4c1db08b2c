# RUN: %run %s | FileCheck --match-full-lines %s

def g():
    yield 1


it = g()
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_code is g.__code__)  # CHECK: g g False False True
next(it)
print(it.gi_suspended, it.gi_frame is None)  # CHECK: True False
print(list(it), it.gi_frame, iter(it) is it)  # CHECK: [] None True
it.__name__ = "other"
print(it.__name__)  # CHECK: other
