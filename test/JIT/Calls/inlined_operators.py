# RUN: %run %s | FileCheck --match-full-lines %s
# Methods of operators: results of other kinds, NotImplemented, subclasses that override, exceptions.
class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, Meters):
            return self.n + other.n
        if isinstance(other, int):
            return Meters(self.n + other)
        return NotImplemented

    def __radd__(self, other):
        return "radd", other

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return self.n / other


class Miles(Meters):
    def __radd__(self, other):
        return "miles", other.n


def add(a, b):
    return a + b


def less(a, b):
    return a < b


def equal(a, b):
    return a == b


def times(a, b):
    return a * b


def attempt(f, a, b):
    try:
        return f(a, b)
    except Exception as error:
        return type(error).__name__, str(error)


one, two, three = Meters(1), Meters(2), Miles(3)
for i in range(5):
    print(add(one, two), add(one, 5).n, add(one, three))
# CHECK-COUNT-5: 3 6 ('miles', 1)
print(attempt(add, one, "x"), attempt(add, "x", one))
# CHECK: ('TypeError', "unsupported operand type(s) for +: 'Meters' and 'str'") ('radd', 'x')
for i in range(5):
    print(less(one, two), less(two, three), attempt(less, one, 3))
# CHECK-COUNT-5: True True ('AttributeError', "'int' object has no attribute 'n'")
for i in range(3):
    print(equal(one, two), equal(one, one), equal(one, 1))
# CHECK-COUNT-3: False True False
for i in range(3):
    print(times(one, 2), times(two, 0.5), attempt(times, one, 0))
# CHECK-COUNT-3: 0.5 4.0 ('ZeroDivisionError', 'division by zero')
