# RUN: %run %s | FileCheck --match-full-lines %s
from itertools import (combinations, combinations_with_replacement,
                       permutations, product)

print(list(product('ab', [1, 2])))
# CHECK: [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
print(list(product([0, 1], repeat=2)), list(product()))
# CHECK: [(0, 0), (0, 1), (1, 0), (1, 1)] [()]
print([''.join(p) for p in permutations('abc')])
# CHECK: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']
print(list(permutations(range(3), 2)))
# CHECK: [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]
print(list(combinations('abcd', 2)) == [tuple(p) for p in
      'ab ac ad bc bd cd'.split()])  # CHECK: True
print(list(combinations_with_replacement('ab', 2)))
# CHECK: [('a', 'a'), ('a', 'b'), ('b', 'b')]
print(list(combinations([1], 2)), list(combinations([1], 0)))
# CHECK: [] [()]
print(len(list(permutations(range(5)))))  # CHECK: 120
