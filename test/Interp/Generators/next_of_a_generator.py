# RUN: %run %s --external host=3 | FileCheck --match-full-lines %s
# next() of a generator: its items, its end, and pauses inside of it.
try:
    host
except NameError:
    host = lambda: 3


def numbers(count):
    for i in range(count):
        yield i + host()
    return "done"


def step(it):
    try:
        return next(it)
    except StopIteration as stop:
        return stop.value


it = numbers(2)
# CHECK: 3 4 done None
print(step(it), step(it), step(it), step(it))


def default(it):
    return next(it, "nothing")


it = numbers(1)
# CHECK-NEXT: 3 nothing nothing
print(default(it), default(it), default(it))


def outer():
    inner = numbers(3)
    yield next(inner) + next(inner)
    yield [next(inner), host(), next(inner, None)]


# CHECK-NEXT: [7, [5, 3, None]]
print(list(outer()))


class Counted:
    def __init__(self):
        self.count = 0

    def __next__(self):
        self.count += host()
        return self.count


counted = Counted()
# CHECK-NEXT: 3 6 0
print(step(counted), step(counted), step(iter([0])))


def running():
    yield next(me)


me = running()
try:
    step(me)
except ValueError as error:
    # CHECK-NEXT: generator already executing
    print(error)
