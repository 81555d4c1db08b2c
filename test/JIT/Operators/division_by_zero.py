# RUN: %run %s | FileCheck --match-full-lines %s
def floor(a, b):
    return a // b


def modulo(a, b):
    return a % b


def true(a, b):
    return a / b


def power(a, b):
    return a**b


for f in (floor, modulo, true, power):
    for i in range(6):
        f(i, 7)
    for a, b in ((1, 0), (0, 0), (1.5, 0.0), (0.0, 0), (1, -0.0), (2**70, 0), (True, False), (0, -1), (0.0, -1.5)):
        try:
            print(f.__name__, a, b, f(a, b))
        except ZeroDivisionError as error:
            print(f.__name__, a, b, error)

# CHECK: floor 1 0 division by zero
# CHECK-NEXT: floor 0 0 division by zero
# CHECK-NEXT: floor 1.5 0.0 division by zero
# CHECK-NEXT: floor 0.0 0 division by zero
# CHECK-NEXT: floor 1 -0.0 division by zero
# CHECK-NEXT: floor 1180591620717411303424 0 division by zero
# CHECK-NEXT: floor True False division by zero
# CHECK-NEXT: floor 0 -1 0
# CHECK-NEXT: floor 0.0 -1.5 -0.0
# CHECK-NEXT: modulo 1 0 division by zero
# CHECK-NEXT: modulo 0 0 division by zero
# CHECK-NEXT: modulo 1.5 0.0 division by zero
# CHECK-NEXT: modulo 0.0 0 division by zero
# CHECK-NEXT: modulo 1 -0.0 division by zero
# CHECK-NEXT: modulo 1180591620717411303424 0 division by zero
# CHECK-NEXT: modulo True False division by zero
# CHECK-NEXT: modulo 0 -1 0
# CHECK-NEXT: modulo 0.0 -1.5 -0.0
# CHECK-NEXT: true 1 0 division by zero
# CHECK-NEXT: true 0 0 division by zero
# CHECK-NEXT: true 1.5 0.0 division by zero
# CHECK-NEXT: true 0.0 0 division by zero
# CHECK-NEXT: true 1 -0.0 division by zero
# CHECK-NEXT: true 1180591620717411303424 0 division by zero
# CHECK-NEXT: true True False division by zero
# CHECK-NEXT: true 0 -1 -0.0
# CHECK-NEXT: true 0.0 -1.5 -0.0
# CHECK-NEXT: power 1 0 1
# CHECK-NEXT: power 0 0 1
# CHECK-NEXT: power 1.5 0.0 1.0
# CHECK-NEXT: power 0.0 0 1.0
# CHECK-NEXT: power 1 -0.0 1.0
# CHECK-NEXT: power 1180591620717411303424 0 1
# CHECK-NEXT: power True False 1
# CHECK-NEXT: power 0 -1 zero to a negative power
# CHECK-NEXT: power 0.0 -1.5 zero to a negative power
