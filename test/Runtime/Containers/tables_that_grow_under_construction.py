# RUN: %run %s | FileCheck --match-full-lines %s
# Sets and dicts that nobody knows yet give the tables back that they grow out of; the order is that of CPython.

numbers = [i * 37 % 101 for i in range(90)]
a, b, c = set(numbers), {n for n in numbers}, set()
for n in numbers:
    c.add(n)
# CHECK: True True True
print(list(a) == list(b), list(a) == list(c), list(a & b) == list(a))
# CHECK-NEXT: [0, 3, 10, 13, 20, 23, 30, 37, 40, 47]
print(list(set(numbers[:30]) - set(numbers[20:]))[:10])

# Ints first, then objects: the table changes its kind on the way.
mixed = {n if n % 7 else (n, str(n)) for n in range(300)}
# CHECK-NEXT: 300 43 38529
print(len(mixed), sum(isinstance(m, tuple) for m in mixed), sum(m if isinstance(m, int) else 0 for m in mixed))

keys = [(n % 50, str(n)) for n in range(400)]
d = {key: n for n, key in enumerate(keys)}
# CHECK-NEXT: 400 True 79800
print(len(d), list(d) == keys, sum(d.values()))
garbage = [[set(range(k)), dict(zip(range(k), range(k))), {j: [j] for j in range(k)}] for k in range(120)]
# CHECK-NEXT: True
print(all(s == set(e) == set(f) and list(e) == list(range(k)) and f[k - 1] == [k - 1] for k, (s, e, f) in enumerate(garbage) if k))


class Same:
    """Equal to nothing else, but all in one row of the table."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 3

    def __eq__(self, other):
        return self.n == getattr(other, "n", -1)


# CHECK-NEXT: 40 40
print(len({Same(n % 40) for n in range(100)}), len({Same(n % 40): [n] for n in range(100)}))
