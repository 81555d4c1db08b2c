# RUN: %run %s | FileCheck --match-full-lines %s
# Compiled for lists; then come tuples, dicts, strings, keys that are no ints, and places that do not exist.


def get(items, key):
    total = 0
    for i in range(2):
        total = items[key]
    return total


def put(items, key, value):
    for i in range(2):
        items[key] = value
        items[key] += value
    return items


for n in range(500):
    get([n, n + 1], n % 2)
    put([n, n + 1], n % 2, n)

# CHECK: 5 6 b seven 9
print(get((4, 5), 1), get({"a": 6}, "a"), get("abc", -2), get({True: "seven"}, True), get([8, 9], -1))
# CHECK: {'k': 4} [1, 4] [4, 2]
print(put({"k": 0}, "k", 2), put([1, 2], -1, 2), put([1, 2], False, 2))
for bad in (lambda: get([1], 1), lambda: get([1], "x"), lambda: put([1], -2, 0), lambda: put((1,), 0, 0)):
    try:
        bad()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# CHECK: IndexError list index out of range
# CHECK: TypeError list indices must be integers or slices, not str
# CHECK: IndexError list assignment index out of range
# CHECK: TypeError 'tuple' object does not support item assignment


def down(items):
    found = []
    for i in range(len(items) - 1, -1, -1):
        found.append(items[i])
    for i in range(0, len(items), 2):
        found.append(items[i])
    return found


for n in range(300):
    down([n, n, n])
# CHECK: [3, 2, 1, 1, 3]
print(down([1, 2, 3]))
