"""Generators, generator expressions, yield from, send, and pipelines of them."""


def count_up(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def averages():
    total = count = 0
    value = yield
    while True:
        total += value
        count += 1
        value = yield total / count


def pairs(items):
    previous = None
    for item in items:
        if previous is not None:
            yield previous, item
        previous = item


def run():
    total = sum(n * n for n in count_up(700000) if n % 3)
    nodes = sum(tree(15))
    running = averages()
    next(running)
    for n in range(200000):
        average = running.send(n)
    rising = sum(1 for a, b in pairs((n * 7919) % 1009 for n in range(300000)) if a < b)
    return total, nodes, average, rising
