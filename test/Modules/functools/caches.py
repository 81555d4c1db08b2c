# RUN: %run %s | FileCheck --match-full-lines %s
from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
# CHECK: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=None, currsize=81)


@lru_cache(2)
def f(x):
    print('f', x)
    return x


f(1), f(2), f(1), f(3), f(2)
# CHECK: f 1
# CHECK-NEXT: f 2
# CHECK-NEXT: f 3
# CHECK-NEXT: f 2
print(f.cache_info(), f.__name__, f.__wrapped__(5))
# CHECK: f 5
# CHECK-NEXT: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) f 5


class C:
    @cached_property
    def x(self):
        print('computed')
        return 3

    @cache
    def m(self, a):
        print('m')
        return a


c = C()
print(c.x, c.x, c.__dict__)
# CHECK: computed
# CHECK-NEXT: 3 3 {'x': 3}
print(c.m(1), c.m(1))
# CHECK: m
# CHECK-NEXT: 1 1
