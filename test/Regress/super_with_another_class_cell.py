# RUN: %run %s | FileCheck --match-full-lines %s
# The variable that super() takes for the class may be assigned.


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self, other):
        nonlocal __class__
        __class__ = other
        return super().name()


for other in (5, "text", None, [], Base, Derived):
    try:
        print(Derived().name(other))
    except (RuntimeError, AttributeError) as error:
        print(type(error).__name__, error)
# CHECK: RuntimeError super(): __class__ is not a type (int)
# CHECK-NEXT: RuntimeError super(): __class__ is not a type (str)
# CHECK-NEXT: RuntimeError super(): __class__ is not a type (NoneType)
# CHECK-NEXT: RuntimeError super(): __class__ is not a type (list)
# CHECK-NEXT: AttributeError 'super' object has no attribute 'name'
# CHECK-NEXT: base
