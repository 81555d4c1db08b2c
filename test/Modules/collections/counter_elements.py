# RUN: %run %s | FileCheck --match-full-lines %s
# What Counter counts, with elements of all kinds, in the dict itself or by methods that a subclass has.
from collections import Counter
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        return self.n % 3 == other.n % 3
    def __repr__(self):
        return f"K{self.n}"
print(Counter(K(i) for i in range(10)))
print(Counter("abracadabra"), Counter(x % 3 for x in range(10)))
c = Counter(a=2**61 - 1, b=1.5)
c.update("aaab")
print(c)
class Gets(Counter):
    def get(self, key, default):
        print("get", key)
        return super().get(key, default)
print(Gets("ab"))
class Sets(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)
Sets("aab")
c = Counter()
try:
    c.update(x if x < 3 else 1 // 0 for x in range(5))
except ZeroDivisionError as error:
    print(error, c)
for bad in [[1, [2]], 5]:
    try:
        Counter(bad)
    except TypeError as error:
        print(error)

# CHECK: Counter({K0: 4, K1: 3, K2: 3})
# CHECK-NEXT: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({0: 4, 1: 3, 2: 3})
# CHECK-NEXT: Counter({'a': 2305843009213693954, 'b': 2.5})
# CHECK-NEXT: get a
# CHECK-NEXT: get b
# CHECK-NEXT: Gets({'a': 1, 'b': 1})
# CHECK-NEXT: set a 1
# CHECK-NEXT: set a 2
# CHECK-NEXT: set b 1
# CHECK-NEXT: division by zero Counter({0: 1, 1: 1, 2: 1})
# CHECK-NEXT: unhashable type: 'list'
# CHECK-NEXT: 'int' object is not iterable
