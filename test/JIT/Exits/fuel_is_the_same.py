# RUN: rm -rf %t && %same | FileCheck %s
# The instruction count, printed nowhere but compared by the helper: loops, calls, exits,
# exceptions in the middle.
def inner(x):
    return x + 1


def mixed(n, values):
    total = 0
    for v in values:
        for i in range(n):
            total = total + inner(v)
            if i == 3:
                break
        while n > 10:
            n -= 1
            if n % 2:
                continue
            inner(n)
    return total


def fails(values):
    for v in values:
        for w in values:
            v / w


for i in range(5):
    mixed(4, [1, 2.5, True])
    for values in ([1, 2], [1, 0], [1, "a"]):
        try:
            fails(values)
        except (ZeroDivisionError, TypeError) as error:
            pass
    try:
        mixed(20, [1, None])
    except TypeError:
        pass
print("done")
# CHECK: the same, {{[0-9]+}} pauses
