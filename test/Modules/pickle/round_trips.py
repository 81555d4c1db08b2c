# RUN: %run %s | FileCheck --match-full-lines %s
# What is pickled comes back equal, of the same class, with its identities.
import collections
import dataclasses
import datetime
import decimal
import enum
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return type(other) is Point and vars(self) == vars(other)


class Slotted:
    __slots__ = ('a', 'b')

    def __eq__(self, other):
        return self.a == other.a


class Stack(list):
    pass


class Color(enum.Enum):
    RED = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    name: str
    tags: list


Pair = collections.namedtuple('Pair', 'a b')
slotted = Slotted()
slotted.a = 1
stack = Stack([1, 2])
stack.label = 'top'
values = [
    None, True, 0, 255, 256, -1, 2**31, -2**63, 10**30, 1.5, 2j, 'text',
    '\ud800', b'bytes', bytearray(b'x'), (), (1,), (1, 2, 3, 4), [1, [2]],
    {'a': 1}, {1, 2}, frozenset([3]), range(5), slice(1, 2), ..., int, len,
    Point(1, 2), slotted, stack, Color.RED, Item('n', ['t']), Pair(1, 2),
    collections.Counter('aab'), collections.deque([1], 2),
    collections.defaultdict(list, {1: [2]}), collections.OrderedDict(a=1),
    datetime.datetime(2020, 1, 2, 3), decimal.Decimal('1.50')]
for value in values:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            copy = pickle.loads(pickle.dumps(value, protocol))
        except TypeError as error:
            print(protocol, type(value).__name__, error)
            continue
        assert copy == value and type(copy) is type(value), (value, protocol)
print(pickle.loads(pickle.dumps(stack)).label)
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b)
ring = [1]
ring.append(ring)
ring = pickle.loads(pickle.dumps(ring))
print(ring[1] is ring)
print(pickle.dumps([1, 'a', {'k': (True, None)}]))
print(pickle.dumps(Point(1, 2), 2))

# CHECK: 0 Slotted a class that defines __slots__ without defining __getstate__ cannot be pickled
# CHECK-NEXT: 1 Slotted a class that defines __slots__ without defining __getstate__ cannot be pickled
# CHECK-NEXT: top
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: b'\x80\x05\x95\x16\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01\x8c\x01a\x94}\x94\x8c\x01k\x94\x88N\x86\x94se.'
# CHECK-NEXT: b'\x80\x02c__main__\nPoint\nq\x00)\x81q\x01}q\x02(X\x01\x00\x00\x00xq\x03K\x01X\x01\x00\x00\x00yq\x04K\x02ub.'
