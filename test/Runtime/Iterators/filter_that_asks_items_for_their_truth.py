# RUN: %run %s | FileCheck --match-full-lines %s
# Items whose truth is known are passed over without a frame; the first one that
# has to be asked is not lost.
from itertools import chain, filterfalse


class Asked:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        if self.truth is None:
            raise ValueError("no truth")
        return bool(self.truth)

    def __repr__(self):
        return f"Asked({self.truth})"


mixed = [0, 1, "", "a", Asked(0), 0.0, Asked(2), (), Asked(None), [3], None]
some = filter(None, mixed)
print(next(some), next(some), next(some))  # CHECK: 1 a Asked(2)
try:
    next(some)
except ValueError as error:
    print(error, list(some))  # CHECK: no truth {{\[\[3\]\]}}
print(list(filterfalse(bool, mixed[:6])))  # CHECK: [0, '', Asked(0), 0.0]
print(list(filter(None, chain([0, 5], (0, 6)))), sum(filter(None, range(5))))  # CHECK: [5, 6] 10
print(list(map(str, filter(None, iter([0, 7])))))  # CHECK: ['7']
