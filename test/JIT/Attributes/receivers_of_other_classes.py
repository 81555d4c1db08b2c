# RUN: %run %s | FileCheck --match-full-lines %s
class A:
    value = 1

    def name(self):
        return "A"


class B:
    def __init__(self):
        self.value = 2.5

    def name(self):
        return "B", self.value


class C:
    def __getattr__(self, name):
        return lambda: name


def use(o):
    return o.name(), o.value


for turn in range(3):
    for o in (A(), A(), A(), B(), C()):
        try:
            print(use(o)[0])
        except TypeError as error:
            print(error)
for o in (1, "text", None, A, [1]):
    try:
        print(use(o))
    except (AttributeError, TypeError) as error:
        print(error)

# CHECK: A
# CHECK-NEXT: A
# CHECK-NEXT: A
# CHECK-NEXT: ('B', 2.5)
# CHECK-NEXT: name
# CHECK-NEXT: A
# CHECK-NEXT: A
# CHECK-NEXT: A
# CHECK-NEXT: ('B', 2.5)
# CHECK-NEXT: name
# CHECK-NEXT: A
# CHECK-NEXT: A
# CHECK-NEXT: A
# CHECK-NEXT: ('B', 2.5)
# CHECK-NEXT: name
# CHECK-NEXT: 'int' object has no attribute 'name'
# CHECK-NEXT: 'str' object has no attribute 'name'
# CHECK-NEXT: 'NoneType' object has no attribute 'name'
# CHECK-NEXT: A.name() missing 1 required positional argument: 'self'
# CHECK-NEXT: 'list' object has no attribute 'name'
