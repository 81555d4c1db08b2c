"""while and for loops with break, continue and nested counters."""


def primes_below(limit):
    found = 0
    n = 2
    while n < limit:
        d = 2
        while d * d <= n:
            if n % d == 0:
                break
            d += 1
        else:
            found += 1
        n += 1
    return found


def triangle(rows):
    total = 0
    for i in range(rows):
        for j in range(i):
            if (i ^ j) & 3 == 1:
                continue
            total += j
    return total


def run():
    return primes_below(40000), triangle(1600)
