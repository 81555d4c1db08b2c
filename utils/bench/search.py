"""Backtracking and graph search: queens, a knapsack, shortest paths on a grid."""


def queens(size):
    columns, rising, falling = [False] * size, [False] * (2 * size), [False] * (2 * size)

    def place(row):
        if row == size:
            return 1
        count = 0
        for column in range(size):
            if not (columns[column] or rising[row + column] or falling[row - column + size]):
                columns[column] = rising[row + column] = falling[row - column + size] = True
                count += place(row + 1)
                columns[column] = rising[row + column] = falling[row - column + size] = False
        return count

    return place(0)


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best[capacity]


def shortest_path(size):
    walls = {(x, y) for x in range(size) for y in range(size) if (x * 7 + y * 13) % 5 == 0}
    walls -= {(0, 0), (size - 1, size - 1)}
    distance = {(0, 0): 0}
    queue = [(0, 0)]
    for x, y in queue:
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            place = (x + dx, y + dy)
            if 0 <= place[0] < size and 0 <= place[1] < size:
                if place not in walls and place not in distance:
                    distance[place] = distance[x, y] + 1
                    queue.append(place)
    return distance.get((size - 1, size - 1))


def run():
    weights = [i * 7 % 23 + 1 for i in range(120)]
    values = [i * 13 % 31 + 1 for i in range(120)]
    return queens(9), knapsack(weights, values, 4000), shortest_path(240)
