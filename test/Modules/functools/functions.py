# RUN: %run %s | FileCheck --match-full-lines %s
from functools import (cmp_to_key, partial, reduce, singledispatch,
                       total_ordering, wraps)

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [], 5))
# CHECK: 24 5
try:
    reduce(max, [])
except TypeError as e:
    print(e)  # CHECK: reduce() of empty iterable with no initial value
p = partial(int, base=2)
print(p('101'), p.keywords, partial(partial(pow, 2), 3)())
# CHECK: 5 {'base': 2} 8
print(partial(print, 1))
# CHECK: functools.partial(<built-in function print>, 1)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
# CHECK: [3, 2, 1]


def logged(f):
    @wraps(f)
    def inner(*args):
        """inner"""
        return f(*args)
    return inner


@logged
def add(a, b):
    """Adds."""
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__ is not add)
# CHECK: 3 add Adds. True


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        return self.v < o.v


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))  # CHECK: True True False


@singledispatch
def kind(x):
    return 'other'


@kind.register(int)
def _(x):
    return 'int'


@kind.register(list)
def _(x):
    return 'list'


print(kind(1), kind(True), kind([]), kind('s'))  # CHECK: int int list other
