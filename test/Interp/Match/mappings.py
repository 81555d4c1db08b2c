# RUN: %run %s | FileCheck --match-full-lines %s
from collections import ChainMap, OrderedDict, defaultdict


class Keys:
    ONE = 1


def entries(value):
    match value:
        case {"k": v, "n": {"m": m}, **rest}:
            return v, m, rest
        case {"k": v}:
            return v
        case {Keys.ONE: z, **rest}:
            return z, rest
        case {}:
            return "any mapping"
    return "no mapping"


print(entries({"k": 1, "n": {"m": 2}, "o": 3}))  # CHECK: (1, 2, {'o': 3})
print(entries({"k": 1, "n": 2}))  # CHECK: 1
print(entries(OrderedDict(k=5)))  # CHECK: 5
print(entries({1: 2, 3: 4}))  # CHECK: (2, {3: 4})
print(entries({True: 2}))  # CHECK: (2, {})
print(entries(ChainMap({"k": 8})))  # CHECK: 8
print(entries([("k", 1)]))  # CHECK: no mapping

made = defaultdict(int)
print(entries(made), made)  # CHECK: any mapping defaultdict(<class 'int'>, {})


class Same:
    A = 1
    B = True


try:
    match {1: 2, 3: 4}:
        case {Same.A: x, Same.B: y}:
            pass
except ValueError as error:
    print(error)  # CHECK: mapping pattern checks duplicate key (True)
