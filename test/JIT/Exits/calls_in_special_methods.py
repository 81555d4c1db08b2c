# RUN: rm -rf %t && %same | FileCheck %s
class Node:
    def __init__(self, value, child=None):
        self.value = ask(value)
        self.child = child

    def __add__(self, other):
        return Node(ask(self.value) + other.value, self)

    def __lt__(self, other):
        return ask(self.value) < other.value

    def __bool__(self):
        return ask(self.value) > 1

    def __getitem__(self, key):
        return ask(key)

    def __setitem__(self, key, value):
        self.last = ask((key, value))

    def __iter__(self):
        yield ask(self.value)
        yield self.value * 0.5

    def __getattr__(self, name):
        return ask(name)

    @property
    def lazy(self):
        return ask("lazy")


def use(n):
    node = Node(n)
    for i in range(2):
        node = node + Node(i)
        node.value += ask(2)
        node.child.value = ask(node.value)
    node[n] = node[i] + node.lazy if node else node["no"]
    node[0] += ask(1)
    a, b = node
    total = 0
    for x in node:
        total += x
    return node < Node(5), a, b, total, node.missing, node and 1, not node, node.last


for i in range(4):
    print(use(i))
# CHECK: the same, {{[0-9]+}} pauses
