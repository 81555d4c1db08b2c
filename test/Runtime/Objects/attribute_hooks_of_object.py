# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    x = 1


a = A()
object.__setattr__(a, "y", 2)
print(object.__getattribute__(a, "x"), a.y, a.__dict__)
object.__delattr__(a, "y")
for function in (
    lambda: object.__getattribute__(a, "y"),
    lambda: object.__getattribute__(a, 5),
    lambda: object.__setattr__(1, "x", 2),
    lambda: object.__setattr__(object(), "x", 2),
):
    try:
        function()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

# CHECK: 1 2 {'y': 2}
# CHECK-NEXT: AttributeError 'A' object has no attribute 'y'
# CHECK-NEXT: TypeError attribute name must be string, not 'int'
# CHECK-NEXT: AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# CHECK-NEXT: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
