# RUN: %run %s | FileCheck --match-full-lines %s
class Box:
    pass


def targets(rows):
    box, items, found = Box(), [0, 0], []
    for box.x in rows:
        for items[0] in (1, 2.5):
            found.append((box.x, items[0]))
    for a, (b, c) in [(1, (2, 3)), ("x", "yz")]:
        found.append((a, b, c))
    for [d, e] in rows:
        found.append(e)
    for f, *g in rows:
        found.append(g)
    return found


for i in range(4):
    print(targets([(1, 2), "ab"]))
for wrong in ([(1,)], [(1, 2, 3)], [5]):
    try:
        targets(wrong)
    except (TypeError, ValueError) as error:
        print(error)

# CHECK: [((1, 2), 1), ((1, 2), 2.5), ('ab', 1), ('ab', 2.5), (1, 2, 3), ('x', 'y', 'z'), 2, 'b', [2], ['b']]
# CHECK-NEXT: [((1, 2), 1), ((1, 2), 2.5), ('ab', 1), ('ab', 2.5), (1, 2, 3), ('x', 'y', 'z'), 2, 'b', [2], ['b']]
# CHECK-NEXT: [((1, 2), 1), ((1, 2), 2.5), ('ab', 1), ('ab', 2.5), (1, 2, 3), ('x', 'y', 'z'), 2, 'b', [2], ['b']]
# CHECK-NEXT: [((1, 2), 1), ((1, 2), 2.5), ('ab', 1), ('ab', 2.5), (1, 2, 3), ('x', 'y', 'z'), 2, 'b', [2], ['b']]
# CHECK-NEXT: not enough values to unpack (expected 2, got 1)
# CHECK-NEXT: too many values to unpack (expected 2, got 3)
# CHECK-NEXT: cannot unpack non-iterable int object
