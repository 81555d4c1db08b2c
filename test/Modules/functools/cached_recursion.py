# RUN: %run %s | FileCheck --match-full-lines %s
from functools import cache, lru_cache

@cache
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

# The cache's own call does not count towards the recursion limit.
print(depth(900), depth.cache_info())
# CHECK: 900 CacheInfo(hits=0, misses=901, maxsize=None, currsize=901)
print(depth(1800), depth(2500))
# CHECK-NEXT: 1800 2500

@lru_cache
def endless(n):
    return endless(n + 1)

try:
    endless(0)
except RecursionError as error:
    print(error)
# CHECK-NEXT: maximum recursion depth exceeded
print(endless.cache_info().currsize)
# CHECK-NEXT: 0

@lru_cache(maxsize=3)
def inner_evicts(n):
    return n if n < 2 else inner_evicts(n - 1) + inner_evicts(n - 2)

print(inner_evicts(30), inner_evicts.cache_info())
# CHECK-NEXT: 832040 CacheInfo(hits=28, misses=31, maxsize=3, currsize=3)
