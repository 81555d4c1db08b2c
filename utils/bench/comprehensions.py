"""List, dict and set comprehensions, nested and filtered, and unpacking."""


def run():
    squares = [n * n for n in range(400000)]
    odd = [n for n in squares if n & 1]
    table = {n: str(n) for n in range(200000) if n % 3 == 0}
    remainders = {n % 1009 for n in squares}
    grid = [[row * column for column in range(400)] for row in range(400)]
    flat = [cell for row in grid for cell in row if cell % 7 == 0]
    transposed = [list(column) for column in zip(*grid)]
    points = [(x, y) for x in range(400) for y in range(400) if x < y]
    distance = sum(y - x for x, y in points)
    heads = [first for first, *rest in transposed]
    swapped = {value: key for key, value in table.items()}
    return sum(odd), len(table), len(remainders), sum(flat), distance, sum(heads), len(swapped)
