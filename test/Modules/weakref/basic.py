# RUN: %run %s | FileCheck --match-full-lines %s
import weakref


class Node:
    def name(self):
        return "node"


node = Node()
reference = weakref.ref(node)
print(reference() is node, reference == weakref.ref(node), hash(reference) == hash(node))
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
values = weakref.WeakValueDictionary()
values["x"] = node
print(values["x"] is node, len(values), list(values), "x" in values, values.get("y"))
keys = weakref.WeakKeyDictionary({node: 1})
print(keys[node], len(keys))
nodes = weakref.WeakSet([node])
print(node in nodes, len(nodes), 5 in nodes)
proxy = weakref.proxy(node)
proxy.size = 4
print(proxy.name(), node.size, isinstance(proxy, Node))
print(weakref.WeakMethod(node.name)()())
end = weakref.finalize(node, print, "the end of", "node")
print(end.alive)
end()
print(end.alive)

# CHECK: True True True
# CHECK-NEXT: cannot create weak reference to 'int' object
# CHECK-NEXT: True 1 ['x'] True None
# CHECK-NEXT: 1 1
# CHECK-NEXT: True 1 False
# CHECK-NEXT: node 4 True
# CHECK-NEXT: node
# CHECK-NEXT: True
# CHECK-NEXT: the end of node
# CHECK-NEXT: False
