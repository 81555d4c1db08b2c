# RUN: %run %s | FileCheck --match-full-lines %s

async def f(x):
    return x


c = f(5)
print(c.__name__, c.cr_running)  # CHECK: f False
try:
    c.send(1)
except TypeError as e:
    print(e)  # CHECK: can't send non-None value to a just-started coroutine
try:
    c.send(None)
except StopIteration as e:
    print(e.value)  # CHECK: 5
try:
    c.send(None)
except RuntimeError as e:
    print(e)  # CHECK: cannot reuse already awaited coroutine
w = f(6).__await__()
try:
    next(w)
except StopIteration as e:
    print(e.value)  # CHECK: 6
print(f(1).close())  # CHECK: None
