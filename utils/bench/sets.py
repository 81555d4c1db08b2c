"""Sets: membership, algebra, de-duplication, a search over visited states."""


def reachable(start, limit):
    seen = {start}
    frontier = [start]
    while frontier:
        node = frontier.pop()
        for neighbour in (node * 2, node * 3 + 1, node // 3):
            if neighbour < limit and neighbour not in seen:
                seen.add(neighbour)
                frontier.append(neighbour)
    return seen


def run():
    nodes = reachable(1, 150000)
    evens = set(range(0, 150000, 2))
    threes = {n for n in range(0, 150000, 3)}
    sizes = []
    for _ in range(8):
        sizes.append(len(evens & threes))
        sizes.append(len(evens | threes))
        sizes.append(len(evens - threes))
        sizes.append(len(evens ^ threes))
    unique = len({(i * 7919) % 10007 for i in range(150000)})
    pairs = len({(i % 37, i % 41) for i in range(150000)})
    return len(nodes), sum(sizes), unique, pairs, threes <= nodes, frozenset({1, 2}) in {frozenset({2, 1})}
