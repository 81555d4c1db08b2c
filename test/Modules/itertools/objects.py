# RUN: %run %s | FileCheck --match-full-lines %s
# Iterators of itertools as objects: text, subclasses, what they leave behind.
import itertools


class Doubled(itertools.count):
    def __next__(self):
        return super().__next__() * 2


class Named(itertools.chain):
    name = 'n'


doubled = Doubled(3)
print(next(doubled), next(doubled), doubled, itertools.count(1.5), itertools.count(1, 2))
named = Named('ab', 'c')
named.own = 1
print(''.join(named), named.own, named.name, type(Named.from_iterable([])).__name__)
print(itertools.repeat('x', 2), itertools.repeat('x'), itertools.chain[int])
counter = itertools.count(2 ** 61 - 2)
print([next(counter) - 2 ** 61 for _ in range(4)], counter)
source = iter(range(20))
print(list(itertools.islice(source, 1, 8, 3)), next(source))
source = iter(range(20))
print(list(itertools.islice(source, 5, 3)), next(source))
broken = itertools.chain([1], 5, [2])
print(next(broken))
try:
    next(broken)
except TypeError as error:
    print(error, list(broken))
groups = itertools.groupby('aabb')
first, second = next(groups)[1], next(groups)[1]
print(list(first), list(second), type(first).__name__)
one, two = itertools.tee(range(3))
three = one.__copy__()
print(list(one), list(two), list(three), type(one).__name__)
print(len(list(itertools.permutations(range(6), 3))), len(list(itertools.product('ab', repeat=8))))
print(list(itertools.combinations('abcd', 3))[-1], list(itertools.permutations('abc'))[3])
print(list(zip(itertools.count(), 'ab')), dict(zip('ab', itertools.repeat(0))))
print(max(itertools.combinations([1, 5, 2], 2), key=sum), 3 in itertools.count())

# CHECK: 6 8 Doubled(5) count(1.5) count(1, 2)
# CHECK-NEXT: abc 1 n Named
# CHECK-NEXT: repeat('x', 2) repeat('x') itertools.chain[int]
# CHECK-NEXT: [-2, -1, 0, 1] count(2305843009213693954)
# CHECK-NEXT: [1, 4, 7] 8
# CHECK-NEXT: [] 5
# CHECK-NEXT: 1
# CHECK-NEXT: 'int' object is not iterable []
# CHECK-NEXT: [] ['b', 'b'] _grouper
# CHECK-NEXT: [0, 1, 2] [0, 1, 2] [0, 1, 2] _tee
# CHECK-NEXT: 120 256
# CHECK-NEXT: ('b', 'c', 'd') ('b', 'c', 'a')
# CHECK-NEXT: [(0, 'a'), (1, 'b')] {'a': 0, 'b': 0}
# CHECK-NEXT: (5, 2) True
