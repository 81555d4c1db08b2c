# RUN: %run %s | FileCheck --match-full-lines %s
class Plain:
    pass


class Init:
    def __init__(self, x, y=2):
        self.x = x
        self.y = y


class New:
    def __new__(cls, x):
        return x


class Returns:
    def __init__(self, x):
        if x == 3:
            return 5


class Meta(type):
    def __call__(cls, *args):
        return "meta", args


class Made(metaclass=Meta):
    pass


class Sub(Init):
    pass


def make(cls, x):
    return cls(x)


def direct(x):
    a, b, c = Plain(), Init(x), Init(x, y=x)
    return vars(a), vars(b), vars(c), New(x), Made(x), vars(Sub(x))


for i in range(5):
    print(direct(i))
    for cls in (Init, New, Made, Sub, int, str, list, Returns, Plain):
        try:
            o = make(cls, i)
            print(o if isinstance(o, (int, str, tuple)) else type(o).__name__, end=" ")
        except TypeError as error:
            print(error, end=" ")
    print()
old = Init.__init__


def replaced(self, x, y=9):
    self.z = x, y


Init.__init__ = replaced
print(direct(1))
Init.__init__ = old
Init.__init__.__defaults__ = (50,)
print(direct(1))
Init.__new__ = lambda cls, x, y=0: object.__new__(Plain)
print(vars(make(Init, 1)), type(make(Init, 1)).__name__)

# CHECK: ({}, {'x': 0, 'y': 2}, {'x': 0, 'y': 0}, 0, ('meta', (0,)), {'x': 0, 'y': 2})
# CHECK-NEXT: Init 0 ('meta', (0,)) Sub 0 0 'int' object is not iterable Returns Plain() takes no arguments 
# CHECK-NEXT: ({}, {'x': 1, 'y': 2}, {'x': 1, 'y': 1}, 1, ('meta', (1,)), {'x': 1, 'y': 2})
# CHECK-NEXT: Init 1 ('meta', (1,)) Sub 1 1 'int' object is not iterable Returns Plain() takes no arguments 
# CHECK-NEXT: ({}, {'x': 2, 'y': 2}, {'x': 2, 'y': 2}, 2, ('meta', (2,)), {'x': 2, 'y': 2})
# CHECK-NEXT: Init 2 ('meta', (2,)) Sub 2 2 'int' object is not iterable Returns Plain() takes no arguments 
# CHECK-NEXT: ({}, {'x': 3, 'y': 2}, {'x': 3, 'y': 3}, 3, ('meta', (3,)), {'x': 3, 'y': 2})
# CHECK-NEXT: Init 3 ('meta', (3,)) Sub 3 3 'int' object is not iterable __init__() should return None, not 'int' Plain() takes no arguments 
# CHECK-NEXT: ({}, {'x': 4, 'y': 2}, {'x': 4, 'y': 4}, 4, ('meta', (4,)), {'x': 4, 'y': 2})
# CHECK-NEXT: Init 4 ('meta', (4,)) Sub 4 4 'int' object is not iterable Returns Plain() takes no arguments 
# CHECK-NEXT: ({}, {'z': (1, 9)}, {'z': (1, 1)}, 1, ('meta', (1,)), {'z': (1, 9)})
# CHECK-NEXT: ({}, {'x': 1, 'y': 50}, {'x': 1, 'y': 1}, 1, ('meta', (1,)), {'x': 1, 'y': 50})
# CHECK-NEXT: {} Plain
