# RUN: %run %s | FileCheck --match-full-lines %s
# Sources, functions, keys and operands of itertools that run Python code; each
# step may be paused.
from itertools import *


def slow(*items):
    for item in items:
        print(f'<{item}', end=' ')
        yield item


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        print('add', end=' ')
        return Number(self.value + other.value)

    def __eq__(self, other):
        print('eq', end=' ')
        return self.value == other.value

    def __bool__(self):
        print('bool', end=' ')
        return self.value % 2 == 1

    def __index__(self):
        print('index', end=' ')
        return self.value

    def __iter__(self):
        print('iter', end=' ')
        return slow(*range(self.value))

    def __repr__(self):
        return f'N{self.value}'


def told(*args):
    print('call', *args, end=' ')
    return args[0] % 2 == 1 if isinstance(args[0], int) else args[0]


numbers = [Number(i) for i in (1, 2, 3)]
print(list(chain(slow(1, 2), Number(2), 'ab')))
print(list(chain.from_iterable(slow('ab', Number(2), 'c'))))
print(list(islice(slow(0, 1, 2, 3, 4, 5), Number(1), Number(4), Number(2))))
print(list(islice(count(Number(1), Number(2)), 3)))
print(list(islice(cycle(slow(1, 2)), 5)))
print(list(repeat(7, Number(2))))
print(list(pairwise(slow(1, 2, 3))))
print(list(accumulate(slow(*numbers))))
print(list(accumulate([1, 2, 3], lambda a, b: told(a * b), initial=5)))
print(list(accumulate(numbers)))
print(list(takewhile(told, slow(1, 3, 4, 5))))
print(list(dropwhile(told, slow(1, 3, 4, 5))))
print(list(filterfalse(None, numbers)), list(filterfalse(told, slow(1, 2))))
print(list(compress(slow(1, 2, 3), numbers)))
print(list(starmap(told, slow((1, 2), Number(2)))))
print([(key, list(group)) for key, group in groupby(slow(1, 3, 4), told)])
print([(key, len(list(group))) for key, group in groupby(
    [Number(1), Number(1), Number(2)])])
print(list(batched(slow(1, 2, 3), Number(2))))
print(list(zip_longest(slow(1, 2), Number(1), fillvalue='-')))
print(list(product(slow(1, 2), Number(1), repeat=Number(1))))
print(list(permutations(Number(2))), list(combinations(slow(1, 2, 3), Number(2))))
print(list(combinations_with_replacement(Number(2), Number(1))))
first, second = tee(slow(1, 2, 3), Number(2))
print(next(first), next(first), next(second), list(first), list(second))

# CHECK: <1 <2 iter <0 <1 [1, 2, 0, 1, 'a', 'b']
# CHECK-NEXT: <ab <N2 iter <0 <1 <c ['a', 'b', 0, 1, 'c']
# CHECK-NEXT: index index index <0 <1 <2 <3 [1, 3]
# CHECK-NEXT: add add add [N1, N3, N5]
# CHECK-NEXT: <1 <2 [1, 2, 1, 2, 1]
# CHECK-NEXT: index [7, 7]
# CHECK-NEXT: <1 <2 <3 [(1, 2), (2, 3)]
# CHECK-NEXT: <N1 <N2 add <N3 add [N1, N3, N6]
# CHECK-NEXT: call 5 call 2 call 0 [5, True, False, False]
# CHECK-NEXT: add add [N1, N3, N6]
# CHECK-NEXT: <1 call 1 <3 call 3 <4 call 4 [1, 3]
# CHECK-NEXT: <1 call 1 <3 call 3 <4 call 4 <5 [4, 5]
# CHECK-NEXT: bool bool bool <1 call 1 <2 call 2 [N2] [2]
# CHECK-NEXT: <1 bool <2 bool <3 bool [1, 3]
# CHECK-NEXT: <(1, 2) call 1 2 <N2 iter <0 <1 call 0 1 [True, False]
# CHECK-NEXT: <1 call 1 <3 call 3 <4 call 4 [(True, [1, 3]), (False, [4])]
# CHECK-NEXT: eq eq eq [(N1, 2), (N2, 1)]
# CHECK-NEXT: index <1 <2 <3 [(1, 2), (3,)]
# CHECK-NEXT: iter <1 <0 <2 [(1, 0), (2, '-')]
# CHECK-NEXT: index <1 <2 iter <0 [(1, 0), (2, 0)]
# CHECK-NEXT: iter <0 <1 index <1 <2 <3 [(0, 1), (1, 0)] [(1, 2), (1, 3), (2, 3)]
# CHECK-NEXT: index iter <0 <1 [(0,), (1,)]
# CHECK-NEXT: index <1 <2 <3 1 2 1 [3] [2, 3]
