# RUN: %run %s | FileCheck --match-full-lines %s
# Operators of classes, written in Python, called by compiled code.
class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(self.n + (other.n if isinstance(other, Number) else other))

    def __radd__(self, other):
        return Number(other + self.n)

    def __mul__(self, other):
        return NotImplemented

    def __neg__(self):
        return Number(-self.n)

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return isinstance(other, Number) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __bool__(self):
        return self.n != 0

    def __len__(self):
        return 3

    def __getitem__(self, key):
        return self.n, key

    def __setitem__(self, key, value):
        self.n = (key, value)

    def __contains__(self, key):
        return key == self.n

    def __call__(self, *args):
        return args

    def __iter__(self):
        return iter([self.n])

    def __repr__(self):
        return f"<{self.n}>"


def use(a, b):
    c = a + b
    d = 1 + a
    e = a
    e += 5
    a[0] = 7
    return c, d, e, -b, b < c, a == b, a != b, not b, b[1], 3 in b, b(1, 2), [x for x in b], len(a), a


for i in range(5):
    print(*use(Number(i), Number(i + 0.5)))


def multiply(a, b):
    return a * b


for i in range(5):
    try:
        multiply(Number(1), i)
    except TypeError as error:
        print(error)

# CHECK: <0.5> <1> <5> <-0.5> False False True False (0.5, 1) False (1, 2) [0.5] 3 <(0, 7)>
# CHECK-NEXT: <2.5> <2> <6> <-1.5> True False True False (1.5, 1) False (1, 2) [1.5] 3 <(0, 7)>
# CHECK-NEXT: <4.5> <3> <7> <-2.5> True False True False (2.5, 1) False (1, 2) [2.5] 3 <(0, 7)>
# CHECK-NEXT: <6.5> <4> <8> <-3.5> True False True False (3.5, 1) False (1, 2) [3.5] 3 <(0, 7)>
# CHECK-NEXT: <8.5> <5> <9> <-4.5> True False True False (4.5, 1) False (1, 2) [4.5] 3 <(0, 7)>
# CHECK-NEXT: unsupported operand type(s) for *: 'Number' and 'int'
# CHECK-NEXT: unsupported operand type(s) for *: 'Number' and 'int'
# CHECK-NEXT: unsupported operand type(s) for *: 'Number' and 'int'
# CHECK-NEXT: unsupported operand type(s) for *: 'Number' and 'int'
# CHECK-NEXT: unsupported operand type(s) for *: 'Number' and 'int'
