# RUN: %run %s | FileCheck --match-full-lines %s
# An int alone is its own key, so that an equal float or bool, whose key is a
# tuple, does not find it.
from functools import lru_cache


@lru_cache(maxsize=None)
def echo(value):
    return value


print(echo(3), echo(3.0), echo(1), echo(True), echo(1.0))
print(echo.cache_info())
# CHECK:      3 3.0 1 True True
# CHECK-NEXT: CacheInfo(hits=1, misses=4, maxsize=None, currsize=4)
