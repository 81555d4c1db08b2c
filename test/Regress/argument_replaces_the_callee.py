# RUN: %run %s | FileCheck --match-full-lines %s
# An argument may assign __code__ or __defaults__ of the function that is called, or the
# method of the class.


def old(x, y=1):
    return ("old", x, y)


def new(x, y=2):
    return ("new", x, y)


class Box:
    def __init__(self, x):
        self.x = x

    def get(self, x):
        return ("get", x)


def other_init(self, x):
    self.x = ("other", x)


def change(i):
    if i == 40:
        old.__code__ = new.__code__
        old.__defaults__ = (7,)
        Box.get.__code__ = (lambda self, x: ("changed", x)).__code__
    return i


def change_init(i):
    if i == 40:
        Box.__init__ = other_init
    return i


def calls(i):
    return old(change(i)), Box(0).get(change(i)), Box(change_init(i)).x


for i in range(43):
    result = calls(i)
    if i >= 39:
        print(result)
# CHECK: (('old', 39, 1), ('get', 39), 39)
# CHECK-NEXT: (('new', 40, 7), ('changed', 40), ('other', 40))
# CHECK-NEXT: (('new', 41, 7), ('changed', 41), ('other', 41))
# CHECK-NEXT: (('new', 42, 7), ('changed', 42), ('other', 42))
