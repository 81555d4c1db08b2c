# RUN: rm -rf %t && %same | FileCheck %s
# A loop's numbers and its position in a list become an iterator at each pause.
def steps(n):
    out = []
    for i in range(n, -n, -3):
        for j in range(i, i + 7, ask(3)):
            for k in [i, j]:
                out.append(ask(k) - i)
        if i < 0:
            break
    else:
        out.append(None)
    for i in range(5, ask(2)):
        out.append(i)
    return out


def changed():
    items = [1, 2, 3]
    for x in items:
        if ask(x) == 2:
            items.append(4)
            items[2:3] = []
    return items, [ask(x) + y for x in range(2) for y in items]


def shadowed(range, n):
    return [ask(i) for i in range(n)]


print(steps(4), changed(), shadowed(lambda n: iter([n, n]), 5))
big = 2**61
print([ask(i) - big for i in range(big - 2, big + 3, 2)])
# CHECK: ([1, 2, 4], [1, 2, 4, 2, 3, 5]) [5, 5]
# CHECK: [-2, 0, 2]
