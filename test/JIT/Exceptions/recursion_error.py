# RUN: %run %s | FileCheck --match-full-lines %s
import sys


def down(n):
    return down(n + 1) + 1


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


class Node:
    def __init__(self, child):
        self.child = child

    def depth(self):
        return 1 + (self.child.depth() if self.child else 0)


for i in range(4):
    try:
        down(0)
    except RecursionError as error:
        print(error)
    print(even(300), odd(300))
node = None
for i in range(400):
    node = Node(node)
print(node.depth())
node.child.child.child.child = node
for i in range(3):
    try:
        node.depth()
    except RecursionError as error:
        print(error)


def levels(n):
    try:
        return levels(n + 1)
    except RecursionError:
        return n


print(levels(0) == levels(0) == levels(0), 900 < levels(0) < 1000)

# CHECK: maximum recursion depth exceeded
# CHECK-NEXT: True False
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: True False
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: True False
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: True False
# CHECK-NEXT: 400
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: maximum recursion depth exceeded
# CHECK-NEXT: True True
