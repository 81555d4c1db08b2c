# RUN: %run %s | FileCheck --match-full-lines %s
from collections import ChainMap, Counter, OrderedDict, defaultdict

d = defaultdict(list)
d['a'].append(1)
d['b'].append(2)
d['a'].append(3)
print(d)  # CHECK: defaultdict(<class 'list'>, {'a': [1, 3], 'b': [2]})
print(d == {'a': [1, 3], 'b': [2]}, 'c' in d)  # CHECK: True False
try:
    defaultdict()['x']
except KeyError as e:
    print(repr(e))  # CHECK: KeyError('x')
c = Counter('abracadabra')
print(c)  # CHECK: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
print(c.most_common(2), c['z'], c.total())
# CHECK: [('a', 5), ('b', 2)] 0 11
print(c - Counter(a=3, b=5), Counter(a=1) + Counter(a=2, b=0))
# CHECK: Counter({'a': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 3})
print(Counter(a=1, b=3) & Counter(b=2), Counter(a=1) | Counter(a=4))
# CHECK: Counter({'b': 2}) Counter({'a': 4})
print(sorted(Counter(x=2, y=1).elements()))  # CHECK: ['x', 'x', 'y']
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a')
print(o)  # CHECK: OrderedDict({'b': 2, 'c': 3, 'a': 1})
o.move_to_end('a', last=False)
print(list(o), o.popitem(last=False), o.popitem())
# CHECK: ['a', 'b', 'c'] ('a', 1) ('c', 3)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))  # CHECK: False
print(OrderedDict(a=1, b=2) == dict(b=2, a=1))  # CHECK: True
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(m['a'], m['b'], len(m), m)
# CHECK: 1 3 2 ChainMap({'a': 1}, {'a': 2, 'b': 3})
m['b'] = 9
print(m.maps, m.new_child({'z': 0})['z'])
# CHECK: [{'a': 1, 'b': 9}, {'a': 2, 'b': 3}] 0
