# RUN: %run %s | FileCheck --match-full-lines %s
# itemgetter, attrgetter and methodcaller: keys, paths, what they look like, copies and refusals.
import copy
import pickle
from collections import defaultdict, namedtuple
from operator import attrgetter, itemgetter, methodcaller


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Node:
    kind = 'node'

    def __init__(self, name, child=None):
        self.name = name
        self.child = child

    @property
    def upper(self):
        return self.name.upper()

    def greet(self, word, /, mark='!'):
        return word + self.name + mark


class Slotted:
    __slots__ = ('a',)

    def __getattr__(self, name):
        return name * 2


Point = namedtuple('Point', 'x y')
node = Node('b', Node('a'))
print(attrgetter('name', 'child.name', 'upper', 'kind')(node), attrgetter('child.child')(node), attrgetter('x', 'y')(Point(3, 4)))
slotted = Slotted()
slotted.a = 5
print(attrgetter('a', 'b')(slotted), attrgetter('real')(7), attrgetter('__name__')(len), attrgetter('kind')(Node))
print(itemgetter(-1)([1, 2]), itemgetter(1, 0)('ab'), itemgetter('k', 'm')(defaultdict(list, k=1)), itemgetter(slice(2))(range(9)))
print(methodcaller('upper')('ab'), methodcaller('split', 'b', 1)('abab'), methodcaller('greet', 'hi ', mark='?')(node))
rows = [{'n': i % 3, 's': str(9 - i)} for i in range(5)]
print([r['s'] for r in sorted(rows, key=itemgetter('n', 's'))], max(rows, key=itemgetter('s')), [*map(itemgetter('n'), rows)])
print([p.x for p in sorted([Point(2, 1), Point(1, 2)], key=attrgetter('y'))], sorted('bA', key=methodcaller('lower')))
for getter in itemgetter(1), itemgetter('a', 2), attrgetter('a.b'), attrgetter('a', 'b'), methodcaller('m', 1), methodcaller('m', 1, k='v'):
    print(getter, copy.copy(getter), pickle.loads(pickle.dumps(getter)))
show(itemgetter)
show(attrgetter)
show(methodcaller)
show(attrgetter, 'a', 1)
show(methodcaller, 1)
show(itemgetter(5), [1])
show(itemgetter('a'), {})
show(itemgetter(0), 5)
show(attrgetter('name.nothing'), node)
show(methodcaller('nothing'), node)
show(methodcaller('upper', 1), 'a')
show(attrgetter('a..b'), node)
try:
    class Sub(itemgetter):
        pass
except TypeError as error:
    print(error)

# CHECK: ('b', 'a', 'B', 'node') None (3, 4)
# CHECK-NEXT: (5, 'bb') 7 len node
# CHECK-NEXT: 2 ('b', 'a') (1, []) range(0, 2)
# CHECK-NEXT: AB ['a', 'ab'] hi b?
# CHECK-NEXT: ['6', '9', '5', '8', '7'] {'n': 0, 's': '9'} [0, 1, 2, 0, 1]
# CHECK-NEXT: [2, 1] ['A', 'b']
# CHECK-NEXT: operator.itemgetter(1) operator.itemgetter(1) operator.itemgetter(1)
# CHECK-NEXT: operator.itemgetter('a', 2) operator.itemgetter('a', 2) operator.itemgetter('a', 2)
# CHECK-NEXT: operator.attrgetter('a.b') operator.attrgetter('a.b') operator.attrgetter('a.b')
# CHECK-NEXT: operator.attrgetter('a', 'b') operator.attrgetter('a', 'b') operator.attrgetter('a', 'b')
# CHECK-NEXT: operator.methodcaller('m', 1) operator.methodcaller('m', 1) operator.methodcaller('m', 1)
# CHECK-NEXT: operator.methodcaller('m', 1, k='v') operator.methodcaller('m', 1, k='v') operator.methodcaller('m', 1, k='v')
# CHECK-NEXT: TypeError itemgetter expected 1 argument, got 0
# CHECK-NEXT: TypeError attrgetter expected 1 argument, got 0
# CHECK-NEXT: TypeError methodcaller needs at least one argument, the method name
# CHECK-NEXT: TypeError attribute name must be a string
# CHECK-NEXT: TypeError method name must be a string
# CHECK-NEXT: IndexError list index out of range
# CHECK-NEXT: KeyError 'a'
# CHECK-NEXT: TypeError 'int' object is not subscriptable
# CHECK-NEXT: AttributeError 'str' object has no attribute 'nothing'
# CHECK-NEXT: AttributeError 'Node' object has no attribute 'nothing'
# CHECK-NEXT: TypeError str.upper() takes no arguments (1 given)
# CHECK-NEXT: AttributeError 'Node' object has no attribute 'a'
# CHECK-NEXT: type 'operator.itemgetter' is not an acceptable base type
