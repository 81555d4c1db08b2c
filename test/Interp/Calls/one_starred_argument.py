# RUN: %run %s --external host=3 | FileCheck --match-full-lines %s
# A single starred argument: a list, a tuple, any iterable, and pauses on the way.
try:
    host
except NameError:
    host = lambda: 3


def show(*args):
    return args


def pair(a, b=2):
    return a, b


def items():
    yield host()
    yield 4


# CHECK: (1, 2) (1, 2) (1, 2) (3, 4)
print(show(*(1, 2)), show(*[1, 2]), pair(*(1,)), show(*items()))
# CHECK-NEXT: ('a', 'b') () 5
print(show(*"ab"), show(*()), max(*[host(), 5]))


def shrink(*args):
    given.clear()
    return args, given


given = [1, host()]
# CHECK-NEXT: ((1, 3), [])
print(shrink(*given))


class Point:
    def __init__(self, *at):
        self.at = at

    def plus(self, *other):
        return [a + b for a, b in zip(self.at, other)]


# CHECK-NEXT: [4, 6]
print(Point(*(1, 2)).plus(*[host(), 4]))

for wrong in (5, None):
    try:
        show(*wrong)
    except TypeError as error:
        # CHECK-NEXT: __main__.show() argument after * must be an iterable, not int
        # CHECK-NEXT: __main__.show() argument after * must be an iterable, not NoneType
        print(error)
try:
    pair(*[1, 2, 3])
except TypeError as error:
    # CHECK-NEXT: pair() takes from 1 to 2 positional arguments but 3 were given
    print(error)
