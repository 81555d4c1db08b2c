# RUN: %run %s | FileCheck --match-full-lines %s
class A:
    pass


def size(self):
    return 1


A.x = property(size)
A.y = property(None, None)
for name in "xy":
    try:
        setattr(A(), name, 1)
    except AttributeError as error:
        # CHECK: property 'size' of 'A' object has no setter
        # CHECK-NEXT: property of 'A' object has no setter
        print(error)
try:
    A().y
except AttributeError as error:
    # CHECK-NEXT: property of 'A' object has no getter
    print(error)
