# RUN: %run %s | FileCheck --match-full-lines %s
# Items taken from either end of an OrderedDict, thousands of them, and keys moved there.
from collections import OrderedDict

d = OrderedDict((i, str(i)) for i in range(3000))
firsts = [d.popitem(last=False)[0] for _ in range(2900)]
print(firsts == list(range(2900)), len(d), next(iter(d)), d[2999], 5 in d)
d['new'] = 1
d.move_to_end(2950)
d.move_to_end(2960, last=False)
print(d.popitem(), d.popitem(last=False), d.popitem(last=False), list(d)[-1], len(d))
it = iter(d)
next(it)
d.popitem(last=False)
try:
    next(it)
except RuntimeError as error:
    print(type(error).__name__)
while d:
    d.popitem(len(d) % 2 == 0)
for call in d.popitem, lambda: d.popitem(last=False), lambda: d.move_to_end(1):
    try:
        call()
    except KeyError as error:
        print(repr(error))
cache = OrderedDict()
for i in range(1000):
    cache[i % 7 * i] = i
    cache.move_to_end(i % 7 * i)
    if len(cache) > 5:
        cache.popitem(last=False)
print(list(cache.items()))

# CHECK: True 100 2900 2999 False
# CHECK-NEXT: (2950, '2950') (2960, '2960') (2900, '2900') new 98
# CHECK-NEXT: RuntimeError
# CHECK-NEXT: KeyError('dictionary is empty')
# CHECK-NEXT: KeyError('dictionary is empty')
# CHECK-NEXT: KeyError(1)
# CHECK-NEXT: [(995, 995), (1992, 996), (2991, 997), (3992, 998), (4995, 999)]
