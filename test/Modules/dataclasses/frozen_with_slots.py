# RUN: %run %s | FileCheck --match-full-lines %s
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int

    def above(self):
        return super().__init__


point = Point(1)
for change in (lambda: setattr(point, "x", 2), lambda: setattr(point, "other", 2), lambda: delattr(point, "x")):
    try:
        change()
    except (AttributeError, TypeError) as error:
        # CHECK: FrozenInstanceError cannot assign to field 'x'
        # CHECK-NEXT: TypeError super(type, obj): obj (instance of Point) is not an instance or subtype of type (Point).
        # CHECK-NEXT: FrozenInstanceError cannot delete field 'x'
        print(type(error).__name__, error)
# CHECK-NEXT: True
print(callable(point.above()))
