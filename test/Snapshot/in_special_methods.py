# A host call in the special methods behind loops, subscripts, calls and operators.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
class Seq:
    def __init__(self, items):
        self.items = items
    def __len__(self):
        return host(len(self.items))
    def __getitem__(self, i):
        return host(self.items[i])
    def __setitem__(self, i, value):
        self.items[host(i)] = value
    def __contains__(self, x):
        return host(x in self.items)
    def __reversed__(self):
        return via(iter(self.items[::-1]))
    def __bool__(self):
        return host(True)
    def __call__(self, *args):
        return host(args)
    def __iter__(self):
        print("iter", host("i"))
        return Iter(self.items)
class Iter:
    def __init__(self, items):
        self.items, self.at = items, 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.at == len(self.items):
            raise StopIteration(host("end"))
        self.at += 1
        return host(self.items[self.at - 1])
s = Seq([1, 2, 3])
print(len(s), s[1], s[-1], s[0:2], 2 in s, 5 in s, list(s), [x for x in s], bool(s), not s, s(1, 2), list(reversed(s)))
s[0] += 9
a, b, c = s
print(a, b, c, sum(s), max(s), list(zip(s, s)), dict(enumerate(s)), next(iter(s)), sorted(s))
class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return host(i * 10)
print(list(Old()), 20 in Old(), [x for x in Old()], tuple(reversed([*Old()])))
class Num:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return via(NotImplemented) if isinstance(other, str) else Num(host(self.n) + getattr(other, "n", other))
    def __radd__(self, other):
        return Num(host(other) * 100 + self.n)
    def __iadd__(self, other):
        self.n += host(other)
        return self
    def __neg__(self):
        return Num(-host(self.n))
    def __index__(self):
        return host(self.n)
    def __int__(self):
        return host(self.n)
    def __float__(self):
        return host(float(self.n))
    def __abs__(self):
        return host(abs(self.n))
    def __lt__(self, other):
        return host(self.n < other.n)
    def __divmod__(self, other):
        return host(divmod(self.n, other))
    def __pow__(self, other, mod=None):
        return host(pow(self.n, other, mod))
    def __matmul__(self, other):
        return host("matmul")
    def __round__(self, digits=None):
        return host(("round", digits))
n = Num(2)
n += 3
print((n + 1).n, (7 + n).n, (-n).n, [10, 11, 12, 13, 14, 15][n], int(n), float(n), abs(Num(-4)), n < Num(9), divmod(n, 2), pow(n, 2, 7), n @ n, round(n), round(n, 1))
try:
    n + "text"
except TypeError as error:
    print(error)
class Missing(dict):
    def __missing__(self, key):
        return host(key) * 2
print(Missing()["ab"], range(n)[-1], "x" * n, [0] * n, bytes(Num(3)), hex(n), chr(Num(65)), "abcdef"[Num(1):Num(4)])
class Inst(type):
    def __instancecheck__(cls, instance):
        return host(instance == 1)
    def __subclasscheck__(cls, sub):
        return host(sub is int)
class Kind(metaclass=Inst):
    pass
print(isinstance(1, Kind), isinstance(2, Kind), issubclass(int, Kind), issubclass(str, (Kind, str)))

# CHECK: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: 3 2 3 [1, 2] True False [1, 2, 3] [1, 2, 3] True False (1, 2) [3, 2, 1]
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: iter i
# CHECK-NEXT: 10 2 3 15 10 [(10, 10), (2, 2), (3, 3)] {0: 10, 1: 2, 2: 3} 10 [2, 3, 10]
# CHECK-NEXT: [0, 10, 20] True [0, 10, 20] (20, 10, 0)
# CHECK-NEXT: 6 705 -5 15 5 5.0 4 True (2, 1) 4 matmul ('round', None) ('round', 1)
# CHECK-NEXT: unsupported operand type(s) for +: 'Num' and 'str'
# CHECK-NEXT: abab 4 xxxxx [0, 0, 0, 0, 0] b'\x00\x00\x00' 0x5 A bcd
# CHECK-NEXT: True False True True
