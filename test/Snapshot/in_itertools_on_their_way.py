# Iterators of itertools that are on their way, and a host call in their parts.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
from itertools import *


def items():
    for i in range(3):
        yield host(i)


alive = [
    count(5, 2), count(1.5), repeat('x', 4), repeat(1), cycle([1, 2, 3]),
    chain([1], 'ab'), chain.from_iterable([[1], [2]]), islice(range(10), 1, 8, 2),
    pairwise('abcd'), accumulate([1, 2, 3]), accumulate('abc', initial='z'),
    takewhile(bool, [1, 2, 0]), dropwhile(bool, [1, 0, 3]),
    filterfalse(None, [0, 1, 2]), compress('abc', [1, 0, 1]),
    starmap(pow, [(2, 3), (4, 5)]), batched('abcdefg', 2),
    zip_longest('abc', [1, 2]), product('ab', 'cd', repeat=2),
    permutations('abcd', 2), permutations(range(4)), combinations('abcde', 3),
    combinations_with_replacement('abc', 2), *tee('abc', 2),
]
groups = groupby('aabbc')
for iterator in alive:
    next(iterator)
key, group = next(groups)
host(1)
print(key, list(group), [(key, len(list(group))) for key, group in groups])
for iterator in alive:
    print(next(iterator, None), list(islice(iterator, 3)))
print(list(chain(items(), items())))
print(list(islice(items(), 0, 3, 2)), list(islice(cycle(items()), 8)))
print(list(product(items(), items())))
print(list(permutations(items(), host(2))), list(combinations(items(), 2)))
print([(key, list(group)) for key, group in groupby(items(), host)])
print(list(zip_longest(items(), 'ab')), list(batched(items(), 2)))
print(list(accumulate(items(), lambda a, b: host(a))), list(pairwise(items())))
print(list(takewhile(host, items())), list(dropwhile(host, items())))
print(list(filterfalse(host, items())), list(compress(items(), items())))
print(list(starmap(host, [(1,), [2]])))

# CHECK: a ['a', 'a'] [('b', 2), ('c', 1)]
# CHECK-NEXT: 7 [9, 11, 13]
# CHECK-NEXT: 2.5 [3.5, 4.5, 5.5]
# CHECK-NEXT: x ['x', 'x']
# CHECK-NEXT: 1 [1, 1, 1]
# CHECK-NEXT: 2 [3, 1, 2]
# CHECK-NEXT: a ['b']
# CHECK-NEXT: 2 []
# CHECK-NEXT: 3 [5, 7]
# CHECK-NEXT: ('b', 'c') [('c', 'd')]
# CHECK-NEXT: 3 [6]
# CHECK-NEXT: za ['zab', 'zabc']
# CHECK-NEXT: 2 []
# CHECK-NEXT: 3 []
# CHECK-NEXT: None []
# CHECK-NEXT: c []
# CHECK-NEXT: 1024 []
# CHECK-NEXT: ('c', 'd') [('e', 'f'), ('g',)]
# CHECK-NEXT: ('b', 2) [('c', None)]
# CHECK-NEXT: ('a', 'c', 'a', 'd') [('a', 'c', 'b', 'c'), ('a', 'c', 'b', 'd'), ('a', 'd', 'a', 'c')]
# CHECK-NEXT: ('a', 'c') [('a', 'd'), ('b', 'a'), ('b', 'c')]
# CHECK-NEXT: (0, 1, 3, 2) [(0, 2, 1, 3), (0, 2, 3, 1), (0, 3, 1, 2)]
# CHECK-NEXT: ('a', 'b', 'd') [('a', 'b', 'e'), ('a', 'c', 'd'), ('a', 'c', 'e')]
# CHECK-NEXT: ('a', 'b') [('a', 'c'), ('b', 'b'), ('b', 'c')]
# CHECK-NEXT: b ['c']
# CHECK-NEXT: b ['c']
# CHECK-NEXT: [0, 1, 2, 0, 1, 2]
# CHECK-NEXT: [0, 2] [0, 1, 2, 0, 1, 2, 0, 1]
# CHECK-NEXT: [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)]
# CHECK-NEXT: [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] [(0, 1), (0, 2), (1, 2)]
# CHECK-NEXT: [(0, [0]), (1, [1]), (2, [2])]
# CHECK-NEXT: [(0, 'a'), (1, 'b'), (2, None)] [(0, 1), (2,)]
# CHECK-NEXT: [0, 0, 0] [(0, 1), (1, 2)]
# CHECK-NEXT: [] [0, 1, 2]
# CHECK-NEXT: [0] [1, 2]
# CHECK-NEXT: [1, 2]
