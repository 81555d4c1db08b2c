# Host calls in the middle of callbacks of built-in functions.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
try:
    host
except NameError:
    host = print
def ext(x):
    global calls
    calls += 1
    if host is not print:
        host(None)
    return x
calls = 0
import json, heapq, bisect, math, random, operator, copy
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return ext(self.n < o.n)
    def __add__(self, o): return ext(K(self.n + (o if isinstance(o, int) else o.n)))
    __radd__ = __add__
    def __str__(self): return ext(f'K{self.n}')
    def __bool__(self): return ext(self.n > 2)
    def __float__(self): return ext(float(self.n))
    def __mul__(self, o): return ext(self.n * o)
def ks(*a): return [K(n) for n in a]
print(sum(ks(1, 2, 3)).n, min(ks(3, 1, 2)).n, max(1, 2, 3, key=lambda x: ext(-x)), any(ks(1, 3)), all(ks(3, 1)))  # CHECK: 6 1 1 True False
print(K(1), 'mid', K(2))  # CHECK: K1 mid K2
h = []
for n in 5, 3, 8, 1: heapq.heappush(h, K(n))
print([heapq.heappop(h).n for _ in range(4)])  # CHECK: [1, 3, 5, 8]
h = ks(4, 2, 9, 1, 7); heapq.heapify(h)
print([k.n for k in h])  # CHECK: [1, 2, 9, 4, 7]
print(bisect.bisect(ks(1, 3, 5), K(3)), [x.n for x in sorted(ks(3, 1, 2))])  # CHECK: 2 [1, 2, 3]
print(json.dumps([K(1), {'a': K(2)}], default=lambda k: ext([k.n])))  # CHECK: {{\[\[}}1], {"a": [2]}]
print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: ext(list(d.items()))))  # CHECK: [('a', [('b', 1)]), ('c', {{\[\[}}('d', 2)]])]
print(json.dumps({2: 1, 1: 3}, sort_keys=True), math.fsum([1, K(2), 0.5]), math.sumprod([K(2), 1.5], [3, 2]), math.prod([2, 3], start=K(2)))  # CHECK: {"1": 3, "2": 1} 3.5 9.0 12
print(next(iter(map(ext, [1]))), next(ext(i) for i in [9]), list(map(operator.itemgetter(0), [ext('xy')])))  # CHECK: 1 9 ['x']
print(sum(ext(x) for x in [1, 2.5, 3]), sum(map(ext, [1, 2])), max((ext(x) for x in [1, 5, 2])), sorted([1, 2, 3], key=lambda x: ext(-x)))  # CHECK: 6.5 3 5 [3, 2, 1]
print(len(copy.deepcopy([K(1)])), math.sqrt(K(4)), [k.n for k in heapq.nsmallest(2, ks(5, 1, 3))])  # CHECK: 1 2.0 [1, 3]
