# The views of an OrderedDict have names of their own; elements() is a chain.
# RUN: %run %s | FileCheck --match-full-lines %s
from collections import Counter, OrderedDict


class Own(OrderedDict):
    pass


ordered = OrderedDict(a=1, b=2)
print(ordered.keys(), ordered.values(), ordered.items(), OrderedDict().keys())
print(Own(z=1).items(), {}.keys())
counter = Counter(a=2, b=-1, c=1)
print(type(counter.elements()), list(counter.elements()))
# CHECK: odict_keys(['a', 'b']) odict_values([1, 2]) odict_items([('a', 1), ('b', 2)]) odict_keys([])
# CHECK-NEXT: odict_items([('z', 1)]) dict_keys([])
# CHECK-NEXT: <class 'itertools.chain'> ['a', 'a', 'c']
