# RUN: %run %s | FileCheck --match-full-lines %s
# An inlined function that always raises ends the way through it, not those beside it.
class First:
    def name(self, x=0):
        raise ValueError("first")

    def __add__(self, other):
        raise ValueError("add")

    @property
    def size(self):
        raise ValueError("size")


class Second:
    size = 5

    def __init__(self, fails=False):
        if fails:
            fail()

    def name(self, x=0):
        return "second", x

    def __add__(self, other):
        return "sum"


class Third(Second):
    def __init__(self):
        raise KeyError("third")


def fail():
    raise KeyError("fail")


def call(x):
    return x.name() + x.name(x=1)


def attribute(x):
    return x.size


def add(x, y):
    return x + y


def choose(n):
    return (n and fail()) or [x for x in (n, 2)] or fail()


def after(n):
    if n:
        return fail() + [x for x in range(n)]
    return Third() if n is None else Second(fails=n)


for i in range(4):
    for f, args in ((call, ()), (attribute, ()), (add, (1,))):
        results = []
        for x in (First(), Second(), First(), First()):
            try:
                results.append(f(x, *args))
            except ValueError as error:
                results.append(str(error))
        if i == 3:
            print(results)
for n in (0, 1, 0, None):
    for f in choose, after:
        try:
            print(type(f(n)).__name__)
        except KeyError as error:
            print(error)
# CHECK: ['first', ('second', 0, 'second', 1), 'first', 'first']
# CHECK-NEXT: ['size', 5, 'size', 'size']
# CHECK-NEXT: ['add', 'sum', 'add', 'add']
# CHECK-NEXT: list
# CHECK-NEXT: Second
# CHECK-NEXT: 'fail'
# CHECK-NEXT: 'fail'
# CHECK-NEXT: list
# CHECK-NEXT: Second
# CHECK-NEXT: list
# CHECK-NEXT: 'third'
