# RUN: rm -rf %t && %same | FileCheck %s
def frameless(n, k):
    a = [ask(x) * k for x in range(n)]
    b = {x % 7 for x in a if ask(x > 1.5)}
    c = {ask(str(x)): ask(x) for x in a if x and ask(0) is not None}
    d = [(x, ask(y), z) for x in range(2) for y in ask([x, k]) if y > x if ask(True) for z in (y, 2.5)]
    return len(a), sorted(b), c, d, [[ask(i * j) for j in ask(range(2))] for i in range(2)]


def framed(n):
    x = f"{n}"
    n + 0
    pairs = [str(p) + ask(q) for p, q in zip(range(n), ask("abc" * n)) if p] if n > 3 else [ask(p) for p, q in {1: n}.items()]
    total = 0.5
    for z in [u + 1.5 for u in [ask(n), total]]:
        total += z + ask(1)
    return x, pairs, total, [y for y in [ask(y) for y in x]]


class Odd:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return ask(self.n % 2 == 1)

    def __hash__(self):
        return ask(self.n)

    def __eq__(self, other):
        return ask(self.n == other.n)

    def __iter__(self):
        return iter([ask(self.n), self])


def special(n):
    odds = [Odd(i) for i in range(n)]
    return (
        len({each for each in odds + odds if each}),
        [each.n for each in {each: 1 for each in odds if not each}],
        [item if item is not each else "self" for each in odds for item in each],
    )


for i in range(1, 5):
    print(frameless(i, i), framed(i))
    try:
        print(special(i), framed(None))
    except TypeError as error:
        print(error)
# CHECK: the same, {{[0-9]+}} pauses
