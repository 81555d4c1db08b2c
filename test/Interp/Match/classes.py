# RUN: %run %s | FileCheck --match-full-lines %s
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def where(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(y, 0):
            return f"on an axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(z=_):
            return "three dimensions"
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return f"number {n}"
        case str(text):
            return f"text {text}"


for value in Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2), 7, 1.5, True, "s", None:
    print(where(value))
# CHECK: origin
# CHECK-NEXT: on an axis at 3
# CHECK-NEXT: on an axis at 4
# CHECK-NEXT: diagonal 5
# CHECK-NEXT: somewhere
# CHECK-NEXT: number 7
# CHECK-NEXT: number 1.5
# CHECK-NEXT: number True
# CHECK-NEXT: text s
# CHECK-NEXT: None


class Pair(tuple):
    pass


match Pair((1, 2)):
    case Pair((a, b)):
        print(a, b)  # CHECK: 1 2
