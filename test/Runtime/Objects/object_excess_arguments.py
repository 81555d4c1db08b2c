# RUN: %run %s | FileCheck --match-full-lines %s

class Plain:
    pass


class New(Plain):
    def __new__(cls, x):
        return object.__new__(cls)


class NewPassesOn(Plain):
    def __new__(cls, x):
        return object.__new__(cls, x)


class Init(Plain):
    def __init__(self, x):
        pass


class InitPassesOn(Plain):
    def __init__(self, x):
        super().__init__(x)


def show(function):
    try:
        print(type(function()).__name__)
    except TypeError as e:
        print(e)


show(lambda: Plain(1))
show(lambda: Plain(x=1))
show(lambda: New(1))
show(lambda: NewPassesOn(1))
show(lambda: Init(1))
show(lambda: InitPassesOn(1))
show(lambda: object(1))
show(lambda: object.__new__(Init, 1))
show(lambda: Plain().__init__(1))

# CHECK: Plain() takes no arguments
# CHECK-NEXT: Plain() takes no arguments
# CHECK-NEXT: New
# CHECK-NEXT: object.__new__() takes exactly one argument (the type to instantiate)
# CHECK-NEXT: Init
# CHECK-NEXT: object.__init__() takes exactly one argument (the instance to initialize)
# CHECK-NEXT: object() takes no arguments
# CHECK-NEXT: Init
# CHECK-NEXT: Plain.__init__() takes exactly one argument (the instance to initialize)
