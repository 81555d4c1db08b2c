# A pause in what a partial object calls, and in unpacking what is at hand.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from collections import namedtuple
from functools import Placeholder as _, partial
def f(*args, **kwargs):
    return host(len(args)), args, kwargs
p = partial(f, _, 1, k=2)
print(p(3), p(3, k=4), partial(p, 5)(6), sorted([3, 1, 2], key=partial(lambda sign, n: host(sign * n), -1)))
P = namedtuple("P", "x y z")
class Slow(tuple):
    def __iter__(self):
        for item in tuple.__iter__(self):
            yield host(item) + 1
a, b, c = P(1, 2, 3)
d, *e, g = P(4, 5, 6)
h, i = Slow((7, 8))
j, *k = Slow((9, 10, 11))
print(a, b, c, d, e, g, h, i, j, k, [x + z for x, _, z in [P(1, 2, 3)]])
match P(host(1), 2, 3), [host(4), 5, 6]:
    case (x, y, z), [u, *v]:
        print(x, y, z, u, v)

# CHECK: (2, (3, 1), {'k': 2}) (2, (3, 1), {'k': 4}) (3, (5, 1, 6), {'k': 2}) [3, 2, 1]
# CHECK-NEXT: 1 2 3 4 [5] 6 8 9 10 [11, 12] [4]
# CHECK-NEXT: 1 2 3 4 [5, 6]
