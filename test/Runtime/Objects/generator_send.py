# RUN: %run %s | FileCheck --match-full-lines %s

def g():
    x = 0
    while True:
        x = yield x * 2


it = g()
try:
    it.send(1)
except TypeError as e:
    print(e)  # CHECK: can't send non-None value to a just-started generator
print(it.send(None), it.send(5), it.send("ab"))  # CHECK: 0 10 abab


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as e:
    print(e)  # CHECK: generator already executing
