# RUN: %run %s | FileCheck --match-full-lines %s
def plain(a, b=2, c=3.5):
    return a, b, c


def only(a, /, *, scale=1, offset):
    return a, scale, offset


def rest(a, *more):
    return a, more, len(more)


def named(a, /, b=1, **more):
    return a, b, more


def every(a, b=2, *more, c=3, **named):
    return a, b, more, c, named


class Point:
    def __init__(self, x, y=0, *, z=0):
        self.x, self.y, self.z = x, y, z

    def moved(self, dx=0, dy=0, **other):
        return Point(self.x + dx, y=self.y + dy, z=other.get("dz", self.z))

    def __repr__(self):
        return f"Point({self.x}, {self.y}, {self.z})"


def calls(n):
    return [plain(n, c=n), plain(c=n, a=1), plain(b=n, a=n + 0.5, c=0), only(n, offset=2), only(n, offset=1, scale=n),
            rest(n), rest(n, 1, n), rest(a=n), named(n, a=1, b=2), named(n, z=n, y=1), every(n), every(1, 2, n, c=n, d=n),
            every(b=n, a=1, e=2), Point(1, z=n), Point(y=n, x=2), Point(n, 1).moved(dy=n), Point(n).moved(1, dz=n)]


for i in range(4):
    results = calls(i)
for result in results:
    print(result)
# CHECK: (3, 2, 3)
# CHECK-NEXT: (1, 2, 3)
# CHECK-NEXT: (3.5, 3, 0)
# CHECK-NEXT: (3, 1, 2)
# CHECK-NEXT: (3, 3, 1)
# CHECK-NEXT: (3, (), 0)
# CHECK-NEXT: (3, (1, 3), 2)
# CHECK-NEXT: (3, (), 0)
# CHECK-NEXT: (3, 2, {'a': 1})
# CHECK-NEXT: (3, 1, {'z': 3, 'y': 1})
# CHECK-NEXT: (3, 2, (), 3, {})
# CHECK-NEXT: (1, 2, (3,), 3, {'d': 3})
# CHECK-NEXT: (1, 3, (), 3, {'e': 2})
# CHECK-NEXT: Point(1, 0, 3)
# CHECK-NEXT: Point(2, 3, 0)
# CHECK-NEXT: Point(3, 4, 0)
# CHECK-NEXT: Point(4, 0, 3)
