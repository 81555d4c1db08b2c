# RUN: %run %s | FileCheck --match-full-lines %s
from collections.abc import (Callable, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, Sequence, Set)

print(isinstance([], Iterable), isinstance(1, Iterable))  # CHECK: True False
print(isinstance([], Hashable), isinstance((), Hashable))
# CHECK: False True
print(isinstance({}, Mapping), isinstance([], Sequence))  # CHECK: True True
print(isinstance((), MutableSequence), isinstance(set(), Set))
# CHECK: False True
print(isinstance(iter([]), Iterator), isinstance(len, Callable))
# CHECK: True True


class Low(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Low()
m['A'] = 1
m.update(B=2)
print(dict(m), 'a' in m, m.pop('A'), list(m.items()), m.get('z', 7))
# CHECK: {'a': 1, 'b': 2} True 1 [('b', 2)] 7


class Bad(Sequence):
    def __len__(self):
        return 0


try:
    Bad()
except TypeError as e:
    print(e)
# CHECK: Can't instantiate abstract class Bad without an implementation for abstract method '__getitem__'
print(repr(Callable[[int], str])[16:])
# CHECK: Callable{{\[\[}}int], str]
