# RUN: %run %s | FileCheck --match-full-lines %s
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1

    def shout(self):
        return self.name + '!'


print(Color.RED, repr(Color.GREEN), Color(2), Color['RED'])
# CHECK: Color.RED <Color.GREEN: 2> Color.GREEN Color.RED
print(list(Color), len(Color), Color.CRIMSON is Color.RED)
# CHECK: [<Color.RED: 1>, <Color.GREEN: 2>] 2 True
print(Color.RED.name, Color.RED.value, Color.GREEN.shout())
# CHECK: RED 1 GREEN!
print(Color.RED in Color, Color.RED == 1, {Color.RED: 'r'}[Color(1)])
# CHECK: True False r
try:
    Color(9)
except ValueError as e:
    print(e)  # CHECK: 9 is not a valid Color


class Level(IntEnum):
    LOW = 1
    HIGH = 2


print(Level.LOW < Level.HIGH, Level.HIGH + 1, repr(Level.LOW), Level.LOW)
# CHECK: True 3 <Level.LOW: 1> 1


class Kind(StrEnum):
    A = auto()
    B = 'bee'


print(Kind.A, Kind.B.upper(), repr(Kind.A), Kind('bee') is Kind.B)
# CHECK: a BEE <Kind.A: 'a'> True
try:
    unique(Color)
except ValueError as e:
    print(e)
# CHECK: duplicate values found in <enum 'Color'>: CRIMSON -> RED


class Planet(Enum):
    EARTH = (5, 6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.EARTH.value, Planet((5, 6)).radius)
# CHECK: 5 (5, 6) 6
print(Enum('Animal', 'CAT DOG').DOG)  # CHECK: Animal.DOG
