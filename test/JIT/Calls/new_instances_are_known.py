# RUN: %run %s | FileCheck --match-full-lines %s
# What an instance has just got is not looked up again, unless something ran in between.


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Named:
    def __init__(self, name, hook):
        self.name = name
        hook(self)
        self.size = len(self.name)


def walk(n, step):
    at = Point(0.0, 0.5)
    for i in range(n):
        at = at.plus(step).plus(Point(i, 1.0))
    return at.x, at.y


def name_all(names, hook):
    return [Named(name, hook) for name in names]


def rename(named):
    named.name = named.name * 2


def leave(named):
    named.__class__ = Point


def extend(named):
    named.other = 1


for i in range(60):
    walk(5, Point(1, 2.0)), name_all("ab", extend)
print(walk(100, Point(1, 0.25)), walk(2, Point(2**70, 1)))
print([vars(each) for each in name_all(["a", "bc"], rename)])
print([(type(each).__name__, vars(each)) for each in name_all(["d"], leave)])


def move(value):
    Point.x = property(lambda self: -1, lambda self, x: moved.append(x))
    return value


def made_late(value):
    return Point(value, move(2))


moved = []
late = made_late(1)
print(late.x, vars(late), moved)
del Point.x
print(vars(Point(3, 4)), walk(3, Point(1, 1)))

# CHECK: (5050.0, 125.5) (2.3611832414348226e+21, 4.5)
# CHECK-NEXT: [{'name': 'aa', 'size': 2}, {'name': 'bcbc', 'size': 4}]
# CHECK-NEXT: [('Point', {'name': 'd', 'size': 1})]
# CHECK-NEXT: -1 {'y': 2} [1]
# CHECK-NEXT: {'x': 3, 'y': 4} (6.0, 6.5)
