# RUN: %run %s | FileCheck --match-full-lines %s
class Point:
    __match_args__ = ("x", "y")
    x = y = 3


class Bare:
    pass


class ArgsInList:
    __match_args__ = ["x"]


class ArgsNoStrings:
    __match_args__ = (5,)


NoClass = 5


def attempt(number, value):
    try:
        match number, value:
            case 1, Point(1, 2, 3):
                pass
            case 2, int(1, 2):
                pass
            case 3, Point(3, x=3):
                pass
            case 4, NoClass():
                pass
            case 5, Bare(1):
                pass
            case 6, ArgsInList(1):
                pass
            case 7, ArgsNoStrings(1):
                pass
    except TypeError as error:
        print(error)


attempt(1, Point())  # CHECK: Point() accepts 2 positional sub-patterns (3 given)
attempt(2, 1)  # CHECK: int() accepts 1 positional sub-pattern (2 given)
attempt(3, Point())  # CHECK: Point() got multiple sub-patterns for attribute 'x'
attempt(4, 5)  # CHECK: called match pattern must be a class
attempt(5, Bare())  # CHECK: Bare() accepts 0 positional sub-patterns (1 given)
attempt(6, ArgsInList())  # CHECK: ArgsInList.__match_args__ must be a tuple (got list)
attempt(7, ArgsNoStrings())  # CHECK: __match_args__ elements must be strings (got int)
