# RUN: %run %s | FileCheck --match-full-lines %s
from functools import lru_cache

calls = []

@lru_cache(maxsize=3)
def f(n):
    calls.append(n)
    return n * 10

for n in (1, 2, 3, 1, 4, 1, 2, 3, 4, 2):
    f(n)
print(calls, f.cache_info())
# CHECK: [1, 2, 3, 4, 2, 3, 4] CacheInfo(hits=3, misses=7, maxsize=3, currsize=3)

# The least recently used goes, over many turns.
calls.clear()
for i in range(5000):
    f(0)
    f(i % 7)
print(len(calls), calls[:6], f.cache_info().currsize)
# CHECK-NEXT: 4285 [0, 1, 3, 4, 5, 6] 3

f.cache_clear()
calls.clear()
print([f(n) for n in (1, 1, 2)], calls, f.cache_info(), f.cache_parameters())
# CHECK-NEXT: [10, 10, 20] [1, 2] CacheInfo(hits=1, misses=2, maxsize=3, currsize=2) {'maxsize': 3, 'typed': False}

@lru_cache(maxsize=2)
def forgets(n):
    if n:
        forgets.cache_clear()
    return n

print(forgets(0), forgets(1), forgets(0), forgets.cache_info())
# CHECK-NEXT: 0 1 0 CacheInfo(hits=0, misses=1, maxsize=2, currsize=2)
for call in (lambda: f([]), lambda: lru_cache(3)(5), lambda: f(n=[1])):
    try:
        call()
    except TypeError as error:
        print(error)
# CHECK-NEXT: unhashable type: 'list'
# CHECK-NEXT: the first argument must be callable
# CHECK-NEXT: unhashable type: 'list'
