# RUN: %run %s | FileCheck --match-full-lines %s
def grow(items):
    seen = []
    for item in items:
        seen.append(item)
        if len(items) < 8:
            items.append(item + 1)
    return seen


def shrink(items):
    seen = []
    for item in items:
        seen.append(item)
        items.pop()
    return seen, items


def replace(items):
    seen = []
    for item in items:
        seen.append(item)
        items[:] = [9] * len(items)
    return seen


def clear(items):
    for item in items:
        items.clear()
        items.extend("abc")
        if item == "c":
            break
    return item


def reuse(items):
    iterator = iter(items)
    first = [x for x in iterator]
    items.append(1)
    for x in iterator:
        first.append(x)
    return first


for i in range(5):
    print(grow([1, 2.5]), shrink([1, 2, 3, 4, 5]), replace([1, 2, 3]), clear([1]), reuse([i]))

# CHECK: [1, 2.5, 2, 3.5, 3, 4.5, 4, 5.5] ([1, 2, 3], [1, 2]) [1, 9, 9] c [0]
# CHECK-NEXT: [1, 2.5, 2, 3.5, 3, 4.5, 4, 5.5] ([1, 2, 3], [1, 2]) [1, 9, 9] c [1]
# CHECK-NEXT: [1, 2.5, 2, 3.5, 3, 4.5, 4, 5.5] ([1, 2, 3], [1, 2]) [1, 9, 9] c [2]
# CHECK-NEXT: [1, 2.5, 2, 3.5, 3, 4.5, 4, 5.5] ([1, 2, 3], [1, 2]) [1, 9, 9] c [3]
# CHECK-NEXT: [1, 2.5, 2, 3.5, 3, 4.5, 4, 5.5] ([1, 2, 3], [1, 2]) [1, 9, 9] c [4]
