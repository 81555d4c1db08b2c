"""Inner functions, nonlocal, lambdas, decorators, higher-order functions."""

from functools import reduce


def counter(step):
    value = 0

    def advance():
        nonlocal value
        value += step
        return value

    return advance


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


def memoise(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    return wrapper


def run():
    counters = [counter(step) for step in range(1, 6)]
    for _ in range(120000):
        for advance in counters:
            advance()
    pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    total = 0
    for i in range(250000):
        total += pipeline(i)

    @memoise
    def ways(n):
        return 1 if n < 2 else ways(n - 1) + ways(n - 2)

    odd = list(filter(lambda x: x % 2, map(lambda x: x * 3, range(300000))))
    folded = reduce(lambda a, b: (a * 31 + b) % 1000003, odd)
    return [advance() for advance in counters], total, ways(80), folded
