# RUN: %run %s | FileCheck --match-full-lines %s
from enum import Enum, Flag


class Color(Enum):
    RED = 1
    LIST = [2]

    @classmethod
    def _missing_(cls, value):
        return cls[value] if isinstance(value, str) else None


class Mode(Flag):
    READ = 1
    WRITE = 2


# CHECK: Color.RED True False True True False
print(Color("RED"), 1 in Color, "RED" in Color, [2] in Color, Color.RED in Color, [3] in Color)
# CHECK-NEXT: True True False False
print(1 in Mode, 3 in Mode, 4 in Mode, "x" in Mode)
