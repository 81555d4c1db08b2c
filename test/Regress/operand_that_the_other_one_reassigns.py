# RUN: %run %s | FileCheck --match-full-lines %s
# What was guarded to be an int is another object by now: the right operand has assigned the variable.


def one(v):
    return 1


def add(x, y):
    z = x + one((x := y))
    return z, x + x


def less(x, y):
    return x < one((x := y)), x + x


def item(items, i, other):
    items[i] += one((i := other))
    return i + i


for n in range(400):
    add(n, n)
    less(n, n)
    item([n, n], 1, n)

# CHECK: (2, 'abab')
print(add(1, "ab"))
# CHECK: (False, [1, 1])
print(less(1, [1]))
# CHECK: abab
print(item([1, 2], 1, "ab"))
