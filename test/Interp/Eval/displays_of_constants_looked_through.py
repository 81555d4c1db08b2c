# RUN: %run %s | FileCheck --match-full-lines %s
# What `in` and loops look through is made once if it is all constants: nothing
# of that shows.


class Meets:
    def __eq__(self, other):
        print("meets", other)
        return False


def among(x):
    return x in ((1, 2), ("a", -1)), x not in {(1, 2), 3}, x in (1, "a", b"b", 2.5)


# CHECK: (True, False, False) (True, True, False) (False, True, True)
print(among((1, 2)), among(("a", -1)), among(2.5))
# CHECK-COUNT-2: meets (1, 2)
for _ in range(2):
    Meets() in ((1, 2),)


def pairs():
    return [(dx, dy) for dx, dy in ((-1, 0), (0, 1))]


def kept():
    return [pair for pair in ((-1, 0), (0, 1))]


# CHECK: [(-1, 0), (0, 1)] [(-1, 0), (0, 1)]
print(pairs(), pairs())
# CHECK: [(-1, 0), (0, 1)] [(-1, 0), (0, 1)]
print(kept(), kept())

# CHECK: 1 -1 1 None
# CHECK: 2 -2 2 None
for i in (1, 2):
    for j in (-1, -2):
        if i == -j:
            print(i, j, *(n for n in (1, 2, 3) if n == i), None)


def grown(a):
    return [a], [a, a + 1], (a,), (a, a + 1), (a, a + 1, a + 2), [a, a + 1, a + 2, a + 3]


# CHECK: ([0], [0, 1], (0,), (0, 1), (0, 1, 2), [0, 1, 2, 3])
# CHECK: ([1], [1, 2], (1,), (1, 2), (1, 2, 3), [1, 2, 3, 4])
for a in range(2):
    print(*[grown(a)])


def stops(a, go):
    try:
        return [a, (a, go(a)), go(a)], (go(a), a)
    except ValueError:
        return "stopped"


# CHECK: seen 1
# CHECK: seen 1
# CHECK: seen 1
# CHECK: ([1, (1, None), None], (None, 1))
print(stops(1, lambda a: print("seen", a)))
# CHECK: stopped
print(stops(1, lambda a: int("x")))
