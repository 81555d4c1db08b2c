# RUN: %run %s | FileCheck --match-full-lines %s
from collections import namedtuple

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2))  # CHECK: Point(x=1, y=2) 1 2 True
x, y = p
print(x + y, p._asdict(), p._replace(x=5))
# CHECK: 3 {'x': 1, 'y': 2} Point(x=5, y=2)
print(Point._make([7, 8]), Point._fields)
# CHECK: Point(x=7, y=8) ('x', 'y')
D = namedtuple('D', ['a', 'b'], defaults=[4])
print(D(1), D._field_defaults)  # CHECK: D(a=1, b=4) {'b': 4}
print(namedtuple('R', 'def x x', rename=True)._fields)
# CHECK: ('_0', 'x', '_2')
try:
    p.x = 3
except AttributeError as e:
    print(e)  # CHECK: can't set attribute
try:
    Point(1)
except TypeError as e:
    print(e)
# CHECK: Point.__new__() missing 1 required positional argument: 'y'
try:
    namedtuple('P', 'a a')
except ValueError as e:
    print(e)  # CHECK: Encountered duplicate field name: 'a'


class Sub(Point):
    def norm(self):
        return self.x ** 2 + self.y ** 2


print(Sub(3, 4).norm(), Sub(3, 4))  # CHECK: 25 Sub(x=3, y=4)
match p:
    case Point(x=1, y=b):
        print('matched', b)  # CHECK: matched 2
