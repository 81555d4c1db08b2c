# RUN: %run %s | FileCheck --match-full-lines %s
# The fields of a named tuple are descriptors, also of its subclasses.
from collections import namedtuple

Point = namedtuple('Point', 'x y')


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Far(Point):
    def __init__(self, x, y):
        self.seen = True

    @property
    def y(self):
        return -super().y


p, far = Point(1, 2), Far(3, 4)
for each in p, far, p, far:
    print(each.x, each.y, end=' ')
print(far.seen, Point.x, Point.y.__doc__, type(Point.x).__name__)
Point.x.__doc__ = 'Abscissa'
print(Point.x.__doc__, Point.x.__get__(p), Point.x.__get__(None, Point) is Point.x, Point.x.__reduce__()[1])
show(lambda: setattr(p, 'x', 5))
show(lambda: delattr(p, 'y'))
show(lambda: Point.x.__get__(5))
show(lambda: Point.y.__get__((1,)))
show(lambda: Point.y.__set__(p, 1))
show(lambda: p.z)


class Wrong:
    field = Point.y


show(lambda: Wrong().field)
del Point.y
show(lambda: p.y)
Point.y = 7
print(p.y, far.y)

# CHECK: 1 2 3 -4 1 2 3 -4 True _tuplegetter(0, 'Alias for field number 0') Alias for field number 1 _tuplegetter
# CHECK-NEXT: Abscissa 1 True (0, 'Abscissa')
# CHECK-NEXT: AttributeError can't set attribute
# CHECK-NEXT: AttributeError can't delete attribute
# CHECK-NEXT: TypeError descriptor for index '0' for tuple subclasses doesn't apply to 'int' object
# CHECK-NEXT: IndexError tuple index out of range
# CHECK-NEXT: AttributeError can't set attribute
# CHECK-NEXT: AttributeError 'Point' object has no attribute 'z'
# CHECK-NEXT: TypeError descriptor for index '1' for tuple subclasses doesn't apply to 'Wrong' object
# CHECK-NEXT: AttributeError 'Point' object has no attribute 'y'
# CHECK-NEXT: 7 -7
