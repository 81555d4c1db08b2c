# RUN: %run %s | FileCheck --match-full-lines %s
# Ends, bounds, sharing and subclasses of the iterators, and what they refuse.
from itertools import *


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


it = iter(range(10))
print(list(islice(it, 1, 6, 3)), next(it), list(islice(it, 0)), next(it))
print(list(islice(range(3), 5)), list(islice(range(9), None)), list(islice(range(9), 7, None, 5)))
print([*zip(count(2**61 - 2, 2**60), 'abcd')], next(count(1.5, 0.5)), count(2, 3), count(1.5, 1))
print(list(islice(cycle([]), 3)), list(islice(cycle(iter('ab')), 5)), list(repeat([], 0)), repeat('x', -3))
one, two, three = tee(iter('abc'), 3)
print(next(one), next(one), next(two), list(three), list(two), list(one), next(one, 'end'))
fork, = tee(three, 1)
print(fork is three, list(chain()), list(chain.from_iterable(x * 2 for x in 'ab')), list(chain('a', range(2), {3: 4})))
print(list(accumulate([])), list(accumulate('abc')), list(accumulate([1, 2.5, 3], max)), list(accumulate([[1], [2]])), list(accumulate([], initial=0)))
print(list(accumulate([1, True, 2**62, 1.0, 5])), list(accumulate(range(4), lambda a, b: b - a, initial=None)))
print(list(zip_longest()), list(zip_longest('ab', range(3), [], fillvalue=0)), [*zip_longest(iter('a'), iter('bc'))])
print(list(batched(range(5), 2)), list(batched([], 3)), list(pairwise([])), list(pairwise('a')), list(pairwise('abc')))
print(list(compress('abcd', [1, [], 'x'])), list(starmap(lambda *a: a, ['ab', [1], (), {2: 3}])))
print(list(dropwhile(bool, [1, 0, 2, 0])), list(takewhile(bool, [1, 0, 2])), list(filterfalse(bool, [1, 0, '', 'a'])))
print(list(product('ab', repeat=0)), list(product([], 'ab')), list(product('ab', [])), sum(1 for _ in product(range(3), 'ab', repeat=2)))
print(list(permutations([], 0)), list(permutations('ab', 3)), list(permutations('abc', 1)), list(permutations([])))
print(list(combinations([], 0)), list(combinations('ab', 3)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement([], 1)))
print([*combinations_with_replacement('abc', 2)] == [(a, b) for a, b in product('abc', repeat=2) if a <= b])
print([*map(''.join, permutations('abcd', 2))])


class Twice(chain):
    def __next__(self):
        return super().__next__() * 2


print(list(Twice('ab', 'c')), isinstance(Twice(), chain), list(Twice.from_iterable(['xy'])))
show(islice, 'a')
show(islice, 'a', 1, 2, 3, 4)
show(islice, "a", -1)
show(islice, "a", -5)
show(islice, "a", -1, 3)
show(islice, 'a', 0, -1)
show(islice, 'a', 0, 1, 0)
show(islice, 'a', 'b')
show(batched, 'a', 0)
show(list, batched('abc', 2, strict=True))
show(product, 'a', repeat=-1)
show(permutations, 'ab', -1)
show(permutations, 'ab', 'c')
show(combinations, 'ab', -1)
show(count, 'a')
show(repeat, 1, None)
show(list, chain(1))
show(tee, 'a', -1)
show(list, accumulate([1, 'a']))
show(list, zip(count(), repeat(1, 2)))
show(repeat(1, 3).__length_hint__)
show(repeat(1).__length_hint__)
print(type(chain()), chain.__module__, chain[int], type(tee('')[0]).__name__)

# CHECK: [1, 4] 6 [] 7
# CHECK-NEXT: [0, 1, 2] [0, 1, 2, 3, 4, 5, 6, 7, 8] [7]
# CHECK-NEXT: [(2305843009213693950, 'a'), (3458764513820540926, 'b'), (4611686018427387902, 'c'), (5764607523034234878, 'd')] 1.5 count(2, 3) count(1.5)
# CHECK-NEXT: [] ['a', 'b', 'a', 'b', 'a'] [] repeat('x', 0)
# CHECK-NEXT: a b a ['a', 'b', 'c'] ['b', 'c'] ['c'] end
# CHECK-NEXT: False [] ['a', 'a', 'b', 'b'] ['a', 0, 1, 3]
# CHECK-NEXT: [] ['a', 'ab', 'abc'] [1, 2.5, 3] {{\[\[}}1], [1, 2]] [0]
# CHECK-NEXT: [1, 2, 4611686018427387906, 4.611686018427388e+18, 4.611686018427388e+18] [0, 1, 1, 2]
# CHECK-NEXT: [] [('a', 0, 0), ('b', 1, 0), (0, 2, 0)] [('a', 'b'), (None, 'c')]
# CHECK-NEXT: [(0, 1), (2, 3), (4,)] [] [] [] [('a', 'b'), ('b', 'c')]
# CHECK-NEXT: ['a', 'c'] [('a', 'b'), (1,), (), (2,)]
# CHECK-NEXT: [0, 2, 0] [1] [0, '']
# CHECK-NEXT: [()] [] [] 36
# CHECK-NEXT: [()] [] [('a',), ('b',), ('c',)] [()]
# CHECK-NEXT: [()] [] [()] []
# CHECK-NEXT: True
# CHECK-NEXT: ['ab', 'ac', 'ad', 'ba', 'bc', 'bd', 'ca', 'cb', 'cd', 'da', 'db', 'dc']
# CHECK-NEXT: ['aa', 'bb', 'cc'] True ['xx', 'yy']
# CHECK-NEXT: TypeError islice expected at least 2 arguments, got 1
# CHECK-NEXT: TypeError islice expected at most 4 arguments, got 5
# CHECK-NEXT: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: ValueError Step for islice() must be a positive integer or None.
# CHECK-NEXT: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: ValueError n must be at least one
# CHECK-NEXT: ValueError batched(): incomplete batch
# CHECK-NEXT: ValueError repeat argument cannot be negative
# CHECK-NEXT: ValueError r must be non-negative
# CHECK-NEXT: TypeError Expected int as r
# CHECK-NEXT: ValueError r must be non-negative
# CHECK-NEXT: TypeError a number is required
# CHECK-NEXT: TypeError 'NoneType' object cannot be interpreted as an integer
# CHECK-NEXT: TypeError 'int' object is not iterable
# CHECK-NEXT: ValueError n must be >= 0
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: [(0, 1), (1, 1)]
# CHECK-NEXT: 3
# CHECK-NEXT: TypeError len() of unsized object
# CHECK-NEXT: <class 'itertools.chain'> itertools itertools.chain[int] _tee
