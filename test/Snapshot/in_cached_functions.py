# A host call in a cached function, and in __hash__ and __eq__ of its keys.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from functools import cache, lru_cache

@cache
def fib(n):
    return n if n < 2 else host(fib(n - 1)) + fib(n - 2)

print(fib(12), fib.cache_info())
# CHECK: 144 CacheInfo(hits=10, misses=13, maxsize=None, currsize=13)

class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return host(self.n % 2)
    def __eq__(self, other):
        return host(self.n == other.n)

@lru_cache(maxsize=2)
def show(key, *, scale=1):
    return host(key.n * scale)

print([show(Key(n)) for n in (1, 2, 1, 3, 2)], show.cache_info())
# CHECK-NEXT: [1, 2, 1, 3, 2] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
print(show(Key(2), scale=5), show(Key(2), scale=5), show.cache_info())
# CHECK-NEXT: 10 10 CacheInfo(hits=2, misses=5, maxsize=2, currsize=2)

@lru_cache(maxsize=0)
def never(n):
    return host(n)

print(never(1), never(1), never.cache_info())
# CHECK-NEXT: 1 1 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)

class Shop:
    @lru_cache(typed=True)
    def price(self, n):
        return host([self.__class__.__name__, n])

shop = Shop()
print(shop.price(1), shop.price(1.0), shop.price(1), Shop.price.cache_info())
# CHECK-NEXT: ['Shop', 1] ['Shop', 1.0] ['Shop', 1] CacheInfo(hits=1, misses=2, maxsize=128, currsize=2)
