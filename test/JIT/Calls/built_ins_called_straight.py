# RUN: %run %s | FileCheck --match-full-lines %s
# Built-ins, methods of built-in types and functions of modules in hot code: optional arguments, errors,
# operands that take a call back, and names that are bound to something else later.
import math


class Loud:
    def __abs__(self):
        return "loud"

    def __len__(self):
        return 3


def use(x, text, items):
    return abs(x), ord(text[0]), chr(65), text.upper(), text.find("b"), items.index(2), math.fabs(abs(x))


def loud(x):
    return abs(x), len(x)


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


for i in range(4):
    print(use(-i, "abc", [1, 2]))
# CHECK: (0, 97, 'A', 'ABC', 1, 1, 0.0)
# CHECK: (1, 97, 'A', 'ABC', 1, 1, 1.0)
# CHECK: (2, 97, 'A', 'ABC', 1, 1, 2.0)
# CHECK: (3, 97, 'A', 'ABC', 1, 1, 3.0)
print(attempt(use, "x", "abc", [1, 2]), attempt(use, 1, "abc", [1]), attempt(use, 1, b"abc", [2]))
# CHECK: ('TypeError', "bad operand type for abs(): 'str'") ('ValueError', 'list.index(x): x not in list') ('TypeError', 'ord() expected string of length 1, but int found')
for i in range(4):
    print(loud(Loud()), attempt(loud, i))
# CHECK-COUNT-4: ('loud', 3) ('TypeError', "object of type 'int' has no len()")
kept, math.fabs = math.fabs, lambda x: "root"
print(use(4, "abc", [2])[-1])
# CHECK: root
math.fabs = kept
abs = lambda x: 9
print(use(-4, "abc", [2])[0])
# CHECK: 9
