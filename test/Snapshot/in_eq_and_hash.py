# A host call in __eq__ and __hash__ under operations of dicts and sets.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return host(isinstance(other, Key) and self.n == other.n)
    def __hash__(self):
        return host(self.n % 2)
    def __repr__(self):
        return f"K{self.n}"
d = {Key(1): "one", Key(3): "three", Key(2): "two"}
print(d[Key(3)], Key(5) in d, d.get(Key(2)), d.get(Key(4), "none"), d)
d[Key(3)] = "THREE"
d[Key(5)] = "five"
del d[Key(1)]
print(d, d.pop(Key(2)), d.setdefault(Key(7), 7), d.setdefault(Key(7), 8), len(d))
print(d == {Key(3): "THREE", Key(5): "five", Key(7): 7}, d | {Key(3): 0}, Key(3) in d.keys(), Key(9) in d.keys())
s = {Key(1), Key(2), Key(1), Key(3)}
print(len(s), Key(3) in s, sorted(k.n for k in s & {Key(3), Key(4)}), sorted(k.n for k in s | {Key(3), Key(4)}))
print(sorted(k.n for k in s - {Key(1)}), sorted(k.n for k in s ^ {Key(1), Key(8)}), s <= {Key(1), Key(2), Key(3), Key(4)}, s == {Key(3), Key(2), Key(1)})
s.add(Key(4))
s.add(Key(4))
s.discard(Key(1))
s.remove(Key(2))
print(sorted(k.n for k in s), {Key(1): 1, Key(1): 2}, {Key(n) for n in (1, 3, 1)} == {Key(3), Key(1)})
try:
    s.remove(Key(99))
except KeyError as error:
    print("KeyError", error)
try:
    d[Key(99)]
except KeyError as error:
    print("KeyError", error)
print(dict.fromkeys([Key(1), Key(1)]), {k: 1 for k in (Key(2), Key(2))}, frozenset([Key(1), Key(1)]), dict([(Key(1), 1), (Key(1), 2)]))
print({(Key(1), 2): "tuple"}[(Key(1), 2)], hash((Key(1),)) == hash((1,)), Key(2) == 2, Key(1) != Key(1))

# CHECK: three False two none {K1: 'one', K3: 'three', K2: 'two'}
# CHECK-NEXT: {K3: 'THREE', K5: 'five', K7: 7} two 7 7 3
# CHECK-NEXT: True {K3: 0, K5: 'five', K7: 7} True False
# CHECK-NEXT: 3 True [3] [1, 2, 3, 4]
# CHECK-NEXT: [2, 3] [2, 3, 8] True True
# CHECK-NEXT: [3, 4] {K1: 2} True
# CHECK-NEXT: KeyError K99
# CHECK-NEXT: KeyError K99
# CHECK-NEXT: {K1: None} {K2: 1} frozenset({K1}) {K1: 2}
# CHECK-NEXT: tuple True False False
