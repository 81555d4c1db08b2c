# RUN: %run %s | FileCheck --match-full-lines %s
# `function.__code__` is assigned after the callers were compiled.
def add(x):
    return x + 1


def times(x):
    return x * 100


def pair(x, y):
    return x, y


def outer(x):
    return add(x)


def count(n):
    if n == 3:
        count.__code__ = stop.__code__
    return n if n == 0 else count(n - 1)


def stop(n):
    return "stopped", n


class Box:
    def method(self, x):
        return x


def call(box, x):
    return box.method(x)


box = Box()
for i in range(6):
    outer(i), call(box, i), count(2)
add.__code__ = times.__code__
print(outer(4))
add.__code__ = pair.__code__
try:
    outer(4)
except TypeError as error:
    print(error)
add.__defaults__ = (5,)
print(outer(4))
Box.method.__code__ = pair.__code__
print(call(box, 1)[1])
print(count(5), count(1))

# CHECK: 400
# CHECK-NEXT: add() missing 1 required positional argument: 'y'
# CHECK-NEXT: (4, 5)
# CHECK-NEXT: 1
# CHECK-NEXT: ('stopped', 2) ('stopped', 1)
