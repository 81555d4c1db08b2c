# A pause in each iterator of itertools, in what it draws from and in what it calls.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
import itertools as t
from operator import attrgetter, itemgetter, methodcaller
class N:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        return N(host(self.n + getattr(other, "n", other)))
    def __bool__(self):
        return host(self.n > 1)
    def __index__(self):
        return host(self.n)
    def __repr__(self):
        return f"N{self.n}"
    def __getitem__(self, key):
        return host(self.n * key)
    def __getattr__(self, name):
        return host(name + str(self.n))
    def add(self, *more, **named):
        return host((self.n, *more, *named))
def draw(*items):
    for item in items:
        host(0)
        yield item
def test(*args):
    return host(sum(args) < 3)
print(list(t.chain(draw(1), draw(2, 3))), list(t.chain.from_iterable(draw("ab", "c"))))
print([*t.islice(draw(1, 2, 3, 4), N(1), N(4), N(2))], [*t.islice(t.cycle(draw(1, 2)), 5)], [*t.islice(t.count(N(1), N(2)), 2)])
print(list(t.accumulate(draw(N(1), N(2), N(3)))), list(t.accumulate(draw(1, 2, 4), test, initial=2)))
print(list(t.takewhile(test, draw(1, 2, 3))), list(t.dropwhile(test, draw(1, 3, 1))), list(t.filterfalse(test, draw(2, 3))), list(t.filterfalse(None, draw(N(1), N(2)))))
print(list(t.starmap(test, draw((1, 1), [1, 2]))), list(t.compress(draw("a", "b"), draw(N(1), N(2)))), list(t.pairwise(draw(1, 2, 3))))
print(list(t.zip_longest(draw(1, 2), draw(3), fillvalue=0)), list(t.batched(draw(1, 2, 3), N(2))), list(t.repeat(5, N(2))))
one, two = t.tee(draw(1, 2, 3))
print(next(one), next(one), next(two), host(0), list(one), list(two))
print(list(t.product(draw(1, 2), draw(3))), list(t.permutations(draw(1, 2))), list(t.combinations(draw(1, 2, 3), N(2))))
running = [t.product("ab", repeat=2), t.permutations("abc", 2), t.combinations("abc", 2), t.combinations_with_replacement("ab", 2), t.count(5), t.repeat("r", 3), t.cycle("xy"), t.islice("abcdef", 1, 5, 2), t.pairwise("abc"), t.zip_longest("abc", "d"), t.chain("ab", "c"), t.accumulate([1, 2, 3]), t.batched("abcde", 2), t.groupby("aab")]
for it in running:
    next(it)
host(0)
print(*[next(it) for it in running[:-1]], next(running[-1])[0])
print(itemgetter(2, 3)(N(5)), attrgetter("a", "b")(N(1)), attrgetter("n.real")(N(6)), methodcaller("add", 1, k=2)(N(7)), sorted([N(2), N(1)], key=itemgetter(1)))

# CHECK: [1, 2, 3] ['a', 'b', 'c']
# CHECK-NEXT: [2, 4] [1, 2, 1, 2, 1] [N1, N3]
# CHECK-NEXT: [N1, N3, N6] [2, False, True, False]
# CHECK-NEXT: [1, 2] [3, 1] [3] [N1]
# CHECK-NEXT: [True, False] ['b'] [(1, 2), (2, 3)]
# CHECK-NEXT: [(1, 3), (2, 0)] [(1, 2), (3,)] [5, 5]
# CHECK-NEXT: 1 2 1 0 [3] [2, 3]
# CHECK-NEXT: [(1, 3), (2, 3)] [(1, 2), (2, 1)] [(1, 2), (1, 3), (2, 3)]
# CHECK-NEXT: ('a', 'b') ('a', 'c') ('a', 'c') ('a', 'b') 6 r y d ('b', 'c') ('b', None) b 3 ('c', 'd') b
# CHECK-NEXT: (10, 15) ('a1', 'b1') 6 (7, 1, 'k') [N1, N2]
