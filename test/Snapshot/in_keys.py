# A host call in a key function, and in comparisons of keys.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
words = ["pear", "fig", "apple", "kiwi", "date"]
print(sorted(words, key=lambda w: host(len(w))), sorted(words, key=host, reverse=True))
print(min(words, key=lambda w: host(w[-1])), max(words, key=lambda w: host(len(w))), max(3, 1, key=lambda n: -host(n)))
class Key:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return host(self.n < other.n)
    def __repr__(self):
        return f"K{self.n}"
items = [Key(n) for n in (5, 2, 9, 1, 7, 3, 8)]
print(sorted(items), min(items), sorted(items, reverse=True))
items.sort(key=lambda k: Key(-k.n))
print(items)
class Falsy:
    def __init__(self, value):
        self.value = value
    def __bool__(self):
        return host(self.value)
class Odd:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return Falsy(self.n < other.n)
print([o.n for o in sorted([Odd(3), Odd(1), Odd(2)])])
class Failing:
    def __lt__(self, other):
        raise ValueError(host("no order"))
try:
    broken = [Failing(), Failing()]
    broken.sort()
except ValueError as error:
    print(error, len(broken))
names = ["b", "a"]
def tamper(x):
    names.append(host("c"))
    return x
try:
    names.sort(key=tamper)
except ValueError as error:
    print(error)
stable = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]
stable.sort(key=lambda pair: host(pair[0]))
print(stable)

# CHECK: ['fig', 'pear', 'kiwi', 'date', 'apple'] ['pear', 'kiwi', 'fig', 'date', 'apple']
# CHECK-NEXT: apple apple 1
# CHECK-NEXT: [K1, K2, K3, K5, K7, K8, K9] K1 [K9, K8, K7, K5, K3, K2, K1]
# CHECK-NEXT: [K9, K8, K7, K5, K3, K2, K1]
# CHECK-NEXT: [1, 2, 3]
# CHECK-NEXT: no order 2
# CHECK-NEXT: list modified during sort
# CHECK-NEXT: [(0, 'b'), (0, 'd'), (1, 'a'), (1, 'c')]
