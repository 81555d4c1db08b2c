# A generator with host calls is driven by a built-in.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def gen(items=(3, 1, 2)):
    for item in items:
        yield host(item)
print(list(gen()), tuple(gen()), sum(gen()), sum(gen(), host(10)), sorted(gen()), sorted(gen(), reverse=True))
print(max(gen()), min(gen()), any(gen((0, 0, 1))), all(gen((1, 0))), set(gen()), frozenset(gen()))
print(",".join(gen("abc")), b",".join(gen([b"x", b"y"])), dict(gen([("a", 1), ("b", 2)])))
print([*gen()], (*gen(), 4), {*gen()}, dict(enumerate(gen())), list(zip(gen(), gen("xyz"))))
print(list(map(str, gen())), list(filter(None, gen((0, 1)))), list(reversed(list(gen()))))
a, *b, c = gen((1, 2, 3, 4))
print(a, b, c)
x, y, z = gen()
print(x, y, z, 1 in gen(), 9 in gen(), bytes(gen()), bytearray(gen((65, 66))))
l = [0]
l.extend(gen())
l += gen()
l[1:2] = gen((7, 8))
print(l)
s = {5}
s.update(gen())
s |= set(gen((9,)))
print(s, s.isdisjoint(gen()), s.union(gen((8,))), s.issuperset(gen()))
d = {}
d.update(gen([("k", 1)]))
print(d, dict.fromkeys(gen(), 0), list(zip(*gen([(1, 2), (3, 4)]))), next(gen()))
def many(*args):
    return args
print(many(*gen(), *gen((5,))), "{} {}".format(*gen((1, 2))), [i for i in gen()])
print(sum(gen((0.5, 1.5))), sum(gen((1j, 2))), sum(gen(([1], [2])), []), min(gen("zyx"), default=1), max(gen(()), default=host("d")))

# CHECK: [3, 1, 2] (3, 1, 2) 6 16 [1, 2, 3] [3, 2, 1]
# CHECK-NEXT: 3 1 True False {1, 2, 3} frozenset({1, 2, 3})
# CHECK-NEXT: a,b,c b'x,y' {'a': 1, 'b': 2}
# CHECK-NEXT: [3, 1, 2] (3, 1, 2, 4) {1, 2, 3} {0: 3, 1: 1, 2: 2} [(3, 'x'), (1, 'y'), (2, 'z')]
# CHECK-NEXT: ['3', '1', '2'] [1] [2, 1, 3]
# CHECK-NEXT: 1 [2, 3] 4
# CHECK-NEXT: 3 1 2 True False b'\x03\x01\x02' bytearray(b'AB')
# CHECK-NEXT: [0, 7, 8, 1, 2, 3, 1, 2]
# CHECK-NEXT: {1, 2, 3, 5, 9} False {1, 2, 3, 5, 8, 9} True
# CHECK-NEXT: {'k': 1} {3: 0, 1: 0, 2: 0} [(1, 3), (2, 4)] 3
# CHECK-NEXT: (3, 1, 2, 5) 1 2 [3, 1, 2]
# CHECK-NEXT: 2.0 (2+1j) [1, 2] x d
