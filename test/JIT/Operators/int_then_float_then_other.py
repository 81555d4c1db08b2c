# RUN: %run %s | FileCheck --match-full-lines %s
# The operands change their types after compiling, and change back.
class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return f"{self.x} + {other}"

    def __radd__(self, other):
        return f"{other} + {self.x} reflected"

    def __iadd__(self, other):
        self.x += 1
        return self

    def __repr__(self):
        return f"Vector({self.x})"


def add(a, b):
    c = a + b
    a += b
    return c, a


for i in range(8):
    add(i, i)
for turn in range(3):
    print(add(1, 2), add(1.5, 2), add(1, 2.5), add(0.1, 0.2), add("a", "b"), add([1], [2]), add((1,), (2,)))
    print(add(Vector(1), 2), add(2, Vector(1)), add(True, True), add(1j, 2), add(2**61, 1), add(b"a", b"b"))
    for a, b in ((1, "a"), ("a", 1), (None, 1), ([1], (2,))):
        try:
            add(a, b)
        except TypeError as error:
            print(error)

# CHECK: (3, 3) (3.5, 3.5) (3.5, 3.5) (0.30000000000000004, 0.30000000000000004) ('ab', 'ab') ([1, 2], [1, 2]) ((1, 2), (1, 2))
# CHECK-NEXT: ('1 + 2', Vector(2)) ('2 + 1 reflected', '2 + 1 reflected') (2, 2) ((2+1j), (2+1j)) (2305843009213693953, 2305843009213693953) (b'ab', b'ab')
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: can only concatenate str (not "int") to str
# CHECK-NEXT: unsupported operand type(s) for +: 'NoneType' and 'int'
# CHECK-NEXT: can only concatenate list (not "tuple") to list
# CHECK-NEXT: (3, 3) (3.5, 3.5) (3.5, 3.5) (0.30000000000000004, 0.30000000000000004) ('ab', 'ab') ([1, 2], [1, 2]) ((1, 2), (1, 2))
# CHECK-NEXT: ('1 + 2', Vector(2)) ('2 + 1 reflected', '2 + 1 reflected') (2, 2) ((2+1j), (2+1j)) (2305843009213693953, 2305843009213693953) (b'ab', b'ab')
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: can only concatenate str (not "int") to str
# CHECK-NEXT: unsupported operand type(s) for +: 'NoneType' and 'int'
# CHECK-NEXT: can only concatenate list (not "tuple") to list
# CHECK-NEXT: (3, 3) (3.5, 3.5) (3.5, 3.5) (0.30000000000000004, 0.30000000000000004) ('ab', 'ab') ([1, 2], [1, 2]) ((1, 2), (1, 2))
# CHECK-NEXT: ('1 + 2', Vector(2)) ('2 + 1 reflected', '2 + 1 reflected') (2, 2) ((2+1j), (2+1j)) (2305843009213693953, 2305843009213693953) (b'ab', b'ab')
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: can only concatenate str (not "int") to str
# CHECK-NEXT: unsupported operand type(s) for +: 'NoneType' and 'int'
# CHECK-NEXT: can only concatenate list (not "tuple") to list
