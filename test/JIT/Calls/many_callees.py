# RUN: %run %s | FileCheck --match-full-lines %s
# A call site that has seen many callees calls any Python function straight that takes what is
# given, and any other callee the general way; loops over tuples take their items in place.
class Shape:
    def __init__(self, size):
        self.size = size


def area(factor):
    return lambda self, plus: self.size * factor + plus


kinds = [type(f"Shape{i}", (Shape,), {"area": area(i)}) for i in range(7)]
shapes = tuple(kind(i) for i, kind in enumerate(kinds))


def default(x, y=5):
    return x + y


def rest(*items):
    return len(items)


class Callable:
    def __call__(self, x):
        return -x


def apply(functions, x):
    for function in functions:
        x = function(x)
    return x


def areas(items, plus):
    total = 0
    for item in items:
        total += item.area(plus)
    return total


functions = (lambda x: x + 1, lambda x: x * 2, default, rest, abs, Callable(), int, kinds[0])
for i in range(4):
    print(apply(functions[:3], i), apply(functions[1:7], i), apply(functions[7:], i).size, areas(shapes, i))
for wrong in ((lambda: 0), (lambda x, y: x), 5):
    try:
        apply((functions[0], wrong), 1)
    except TypeError as error:
        print(error)

# CHECK: 7 -1 0 91
# CHECK-NEXT: 9 -1 1 98
# CHECK-NEXT: 11 -1 2 105
# CHECK-NEXT: 13 -1 3 112
# CHECK-NEXT: <lambda>() takes 0 positional arguments but 1 was given
# CHECK-NEXT: <lambda>() missing 1 required positional argument: 'y'
# CHECK-NEXT: 'int' object is not callable
