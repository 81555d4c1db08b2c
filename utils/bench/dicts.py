"""Dicts: counting, grouping, memoising, tuple keys, iteration."""


def count_words(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def group(numbers):
    groups = {}
    for number in numbers:
        groups.setdefault(number % 97, []).append(number)
    return groups


def paths(width, height):
    memo = {}

    def walk(x, y):
        if x == 0 or y == 0:
            return 1
        key = (x, y)
        if key not in memo:
            memo[key] = walk(x - 1, y) + walk(x, y - 1)
        return memo[key]

    return walk(width, height)


def run():
    words = [f"w{(i * i) % 331}" for i in range(240000)]
    counts = count_words(words)
    groups = group(range(320000))
    inverted = {}
    for word, count in counts.items():
        inverted.setdefault(count, []).append(word)
    total = 0
    for key, members in groups.items():
        total += key * len(members)
    squares = {n: n * n for n in range(160000)}
    hits = sum(1 for n in range(0, 320000, 3) if n in squares)
    for n in range(0, 160000, 2):
        del squares[n]
    return len(counts), len(inverted), total, paths(180, 180), hits, len(squares)
