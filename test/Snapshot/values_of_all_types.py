# Every kind of value is the same after a pause.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
import math, random
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
P = namedtuple("P", "x y")
class Slots:
    __slots__ = ("a", "b")
class Plain:
    pass
slots = Slots()
slots.a = 1
plain = Plain()
plain.__dict__["key"] = "value"
plain.other = [plain]
class MyInt(int): pass
class MyStr(str): pass
class MyList(list): pass
class MyDict(dict): pass
my = [MyInt(5), MyStr("s"), MyList([1]), MyDict(a=1)]
my[2].extra = "attribute"
nan = float("nan")
values = [0, -1, 2**61 - 1, 2**61, -2**61, -2**61 - 1, 2**64, -3**100, 0.0, -0.0, 1e308, 5e-324, math.inf, nan, 1.5,
    1+2j, "", "ascii", "é", "日本", "😀", "\ud800", b"", b"\x00\xff", bytearray(b"ba"), (), (1, (2,)), [], {}, set(), frozenset({1}),
    range(3), range(0, 10, 3), slice(1, None), None, True, False, ..., NotImplemented, int, Plain, len, [].append, math.sqrt,
    P(1, 2), OrderedDict(a=1), defaultdict(list, k=[1]), deque([1, 2], maxlen=3), Counter("aab"), ValueError("v"), memoryview(b"mem")]
it = [iter([1, 2, 3]), iter((1, 2)), iter("xyz"), iter({"a": 1, "b": 2}), iter({1}), iter(range(5)), reversed([1, 2, 3]), enumerate("ab"), zip([1, 2], "ab"), map(str, [1, 2]), iter({"k": 1}.items()), iter(range(10**30, 10**30 + 3)), iter(b"ab")]
for i in it:
    next(i)
shared = [1]
both = [shared, shared]
cycle = []
cycle.append(cycle)
d = {i: i for i in range(10)}
for i in range(0, 10, 2):
    del d[i]
s = {i * 37 for i in range(20)}
s -= {37, 74}
random.seed(5)
random.random()
before = repr(values[:-1]), repr(d), repr(s)
host(None)
print(before == (repr(values[:-1]), repr(d), repr(s)), values[13] is nan, values[-1].tobytes())
print([list(i) for i in it])
shared.append(2)
print(both, cycle[0] is cycle, both[0] is both[1], slots.a, hasattr(slots, "b"), list(plain.__dict__), plain.other[0] is plain)
print(my, [type(m).__name__ for m in my], my[2].extra, random.random(), values[38] is int, values[39] is Plain)
values[42](1)
d["new"] = 1
print(d, type(values[44]).__name__, values[46]["z"], values[47].maxlen, id(plain) == id(values[39].__mro__[0]) )

# CHECK: True True b'mem'
# CHECK-NEXT: {{\[}}[2, 3], [2], ['y', 'z'], ['b'], [], [1, 2, 3, 4], [2, 1], [(1, 'b')], [(2, 'b')], ['2'], [], [1000000000000000000000000000001, 1000000000000000000000000000002], [98]]
# CHECK-NEXT: {{\[}}[1, 2], [1, 2]] True True 1 False ['key', 'other'] True
# CHECK-NEXT: [5, 's', [1], {'a': 1}] ['MyInt', 'MyStr', 'MyList', 'MyDict'] attribute 0.7417869892607294 False False
# CHECK-NEXT: {1: 1, 3: 3, 5: 5, 7: 7, 9: 9, 'new': 1} P [] 3 False
