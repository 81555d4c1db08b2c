# A host call in the function of map, filter and the like, run when asked for.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
import functools, itertools
m = map(lambda x, y: host(x) + y, [1, 2, 3], (10, 20, 30))
print(next(m), host("between"), list(m))
f = filter(lambda x: host(x % 2), range(6))
print(next(f), list(f), list(filter(host, [0, 1, "", "x"])))
print(list(map(host, map(host, [1, 2]))), [host(x) for x in map(str, filter(host, range(3)))])
print(list(enumerate(map(host, "ab"), host(1))), dict(zip(map(host, "ab"), map(host, [1, 2]))))
print(functools.reduce(lambda a, b: host(a + b), [1, 2, 3, 4], host(10)))
print(list(iter(iter([1, 2, host("end"), 3]).__next__, "end")))
print(list(itertools.takewhile(lambda x: host(x < 3), range(9))), list(itertools.starmap(lambda a, b: host(a * b), [(1, 2), (3, 4)])))
print([(k, [host(x) for x in v]) for k, v in itertools.groupby([1, 1, 2], key=lambda x: host(x))])
print(list(itertools.accumulate([1, 2, 3], lambda a, b: host(a * b))), list(itertools.chain.from_iterable(map(host, [[1], [2]]))))
@functools.lru_cache(maxsize=None)
def cached(x):
    return host(x) + 1
print(cached(1), cached(1), cached.cache_info())
partial = functools.partial(lambda a, b: host(a) - host(b), host(10))
print(partial(host(3)))

# CHECK: 11 between [22, 33]
# CHECK-NEXT: 1 [3, 5] [1, 'x']
# CHECK-NEXT: [1, 2] ['1', '2']
# CHECK-NEXT: [(1, 'a'), (2, 'b')] {'a': 1, 'b': 2}
# CHECK-NEXT: 20
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: [0, 1, 2] [2, 12]
# CHECK-NEXT: [(1, [1, 1]), (2, [2])]
# CHECK-NEXT: [1, 2, 6] [1, 2]
# CHECK-NEXT: 2 2 CacheInfo(hits=1, misses=1, maxsize=None, currsize=1)
# CHECK-NEXT: 7
