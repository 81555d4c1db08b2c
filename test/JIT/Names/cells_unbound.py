# RUN: %run %s | FileCheck --match-full-lines %s
def late(flag):
    def read():
        return value

    if flag:
        value = 1
    return read()


def deleted(flag):
    value = 1

    def read():
        return value

    def remove():
        nonlocal value
        del value

    if flag:
        remove()
    return read(), value


for f, args in ((late, (1, 1, 1, 0, 1)), (deleted, (0, 0, 0, 1, 0))):
    for arg in args:
        try:
            print(f(arg))
        except NameError as error:
            print(type(error).__name__, error)

# CHECK: 1
# CHECK-NEXT: 1
# CHECK-NEXT: 1
# CHECK-NEXT: NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope
# CHECK-NEXT: 1
# CHECK-NEXT: (1, 1)
# CHECK-NEXT: (1, 1)
# CHECK-NEXT: (1, 1)
# CHECK-NEXT: NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope
# CHECK-NEXT: (1, 1)
