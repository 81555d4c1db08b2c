# RUN: %run %s | FileCheck --match-full-lines %s
# What a loop reads of the first turn holds in the others only as long as the
# loop itself does not change it.


def swap(rows, n):
    total = 0
    for i in range(n):
        total += rows[0][i]
        rows[0] = rows[1 + i % 2]
    return total


def fill(rows, n):
    for i in range(n):
        rows[i][i] = i
        rows[0][0] += rows[i][i]
    return rows[0][0]


class Box:
    def __init__(self, items):
        self.items = items


def move(box, other, n):
    total = 0
    for i in range(n):
        total += box.items[i]
        box.items = other.items
        other = box
    return total


for _ in range(400):
    rows = [list(range(30)), [7] * 30, [1] * 30]
    last = swap(rows, 30)
    square = [[0] * 8 for _ in range(8)]
    filled = fill(square, 8)
    moved = move(Box(list(range(30))), Box([5] * 30), 30)
print(last, filled, moved)
# CHECK: 119 28 145


def grown(items, n):
    seen = 0
    for i in range(n):
        seen += len(items)
        if i % 50 == 49:
            items.append(i)
        seen += items[-1]
    return seen


for _ in range(40):
    end = grown([1], 400)
print(end)
# CHECK-NEXT: 71898
