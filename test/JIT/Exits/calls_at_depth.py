# RUN: rm -rf %t && %same | FileCheck %s
class Node:
    def __init__(self, value, child=None):
        self.value = value
        self.child = child

    def total(self, depth):
        below = self.child.total(depth + 1) if self.child else ask(depth)
        return self.value + below * 0.5


def fib(n):
    if n < 2:
        return ask(n)
    return fib(n - 1) + fib(n - 2)


def first(x):
    y = x * 2.5
    return second(y, [x]) + y


def second(y, items):
    z = (y, y)
    items.append(ask(y))
    return third(items, z) - items[-1]


def third(items, z):
    return ask(len(items)) + z[0] if ask(z) is not None else 0


node = None
for i in range(5):
    node = Node(i, node)
for i in range(4):
    print(fib(5), node.total(0), first(i))
# CHECK: the same, {{[0-9]+}} pauses
