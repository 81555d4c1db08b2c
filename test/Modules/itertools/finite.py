# RUN: %run %s | FileCheck --match-full-lines %s
from itertools import *

print(list(chain([1], 'ab')), list(chain.from_iterable([[1], [2, 3]])))
# CHECK: [1, 'a', 'b'] [1, 2, 3]
print(list(islice(count(10), 3)), list(islice('abcdef', 1, None, 2)))
# CHECK: [10, 11, 12] ['b', 'd', 'f']
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2], initial=5)))
# CHECK: [1, 3, 6] [5, 6, 8]
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))  # CHECK: [1, 2]
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))  # CHECK: [3, 1]
print(list(compress('abc', [1, 0, 1])), list(pairwise('abc')))
# CHECK: ['a', 'c'] [('a', 'b'), ('b', 'c')]
print(list(zip_longest('ab', [1], fillvalue='-')))
# CHECK: [('a', 1), ('b', '-')]
print(list(starmap(pow, [(2, 3), (3, 2)])), list(repeat(7, 2)))
# CHECK: [8, 9] [7, 7]
print([(k, list(g)) for k, g in groupby('aabbbc')])
# CHECK: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c'])]
print([(k, len(list(g))) for k, g in groupby([1, 3, 2], lambda x: x % 2)])
# CHECK: [(1, 2), (0, 1)]
a, b = tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))  # CHECK: 1 2 [1, 2, 3] [3]
print(list(batched('abcde', 2)))  # CHECK: [('a', 'b'), ('c', 'd'), ('e',)]
print(list(filterfalse(None, [0, 1, 2])), list(islice(cycle('ab'), 5)))
# CHECK: [0] ['a', 'b', 'a', 'b', 'a']
it = iter(range(10))
print(list(islice(it, 2, 4)), next(it))  # CHECK: [2, 3] 4
print(count(3), repeat(1, 4))  # CHECK: count(3) repeat(1, 4)
