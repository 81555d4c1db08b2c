# RUN: %run %s | FileCheck --match-full-lines %s
# partial objects: keywords that are overridden, places held, attributes, subclasses, copies, what they refuse.
import copy
import pickle
from functools import Placeholder as _, partial


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, k=2, m=3)
print(p(), p(4, k=5, z=6), p.args, p.keywords, p.func is f)
p.keywords['k'] = 7
p.name = 'p'
print(p(0), partial(p, 8, m=9)(), p.__dict__, partial(max, 1, key=abs))
held = partial(f, _, 2, _, 4)
print(held(1, 3, 5), partial(held, 'a')('b'), partial(max, _, 1))
show(held, 1)
show(partial, f, _)
show(partial, 5)
show(partial)
show(setattr, p, 'func', f)


class Own(partial):
    def __call__(self, *args):
        return 'own', super().__call__(*args)


class Bound:
    call = partial(f, 1)

    def two(self, x):
        return x


print(Own(f, 1)(2), Own(max, 1), type(partial(Own(f, 1), 2)).__name__)
print(len(Bound().call()[0]), sorted([3, 1, 2], key=partial(max, 2)), list(map(partial(pow, exp=2), [1, 2, 3])), partial(int, base=2)('101'))
q = partial(sorted, reverse=True)
for other in copy.copy(q), copy.deepcopy(q), pickle.loads(pickle.dumps(q)):
    print(other([1, 3, 2]), other)
r = partial(f)
r.__setstate__((pow, (2,), {}, {'extra': 1}))
print(r(5), r.extra)
show(r.__setstate__, (1, 2, 3))

# CHECK: ((1,), {'k': 2, 'm': 3}) ((1, 4), {'k': 5, 'm': 3, 'z': 6}) (1,) {'k': 2, 'm': 3} True
# CHECK-NEXT: ((1, 0), {'k': 7, 'm': 3}) ((1, 8), {'k': 7, 'm': 9}) {'name': 'p'} functools.partial(<built-in function max>, 1, key=<built-in function abs>)
# CHECK-NEXT: ((1, 2, 3, 4, 5), {}) (('a', 2, 'b', 4), {}) functools.partial(<built-in function max>, Placeholder, 1)
# CHECK-NEXT: TypeError missing positional arguments in 'partial' call; expected at least 2, got 1
# CHECK-NEXT: TypeError trailing Placeholders are not allowed
# CHECK-NEXT: TypeError the first argument must be callable
# CHECK-NEXT: TypeError type 'partial' takes at least one argument
# CHECK-NEXT: AttributeError readonly attribute
# CHECK-NEXT: ('own', ((1, 2), {})) __main__.Own(<built-in function max>, 1) partial
# CHECK-NEXT: 2 [1, 2, 3] [1, 4, 9] 5
# CHECK-NEXT: [3, 2, 1] functools.partial(<built-in function sorted>, reverse=True)
# CHECK-NEXT: [3, 2, 1] functools.partial(<built-in function sorted>, reverse=True)
# CHECK-NEXT: [3, 2, 1] functools.partial(<built-in function sorted>, reverse=True)
# CHECK-NEXT: 32 1
# CHECK-NEXT: TypeError invalid partial state
