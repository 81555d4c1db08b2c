"""Lists: indexing, slicing, nested loops, append, pop, insert, reverse."""


def matrix_product(a, b):
    size = len(a)
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a[:size]]


def sieve(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    for i in range(2, int(limit**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(range(i * i, limit, i))
    return [i for i, flag in enumerate(flags) if flag]


def rotate(items, count):
    for _ in range(count):
        items.append(items.pop(0))
        items.insert(3, items.pop())
    return items


def prefix_sums(items):
    sums = [0] * (len(items) + 1)
    for i in range(len(items)):
        sums[i + 1] = sums[i] + items[i]
    return sums


def run():
    a = [[(i * j) % 7 for j in range(100)] for i in range(100)]
    product = matrix_product(a, a)
    primes = sieve(400000)
    sums = prefix_sums(primes)
    rotated = rotate(list(range(100)), 200000)
    backwards = primes[::-1]
    backwards.reverse()
    return sum(map(sum, product)), len(primes), sums[-1], rotated[:5], backwards == primes
