# RUN: %run %s | FileCheck --match-full-lines %s
def delete(n):
    found = []
    for i in range(n):
        x = i * 1.5
        found.append(x)
        del x
        try:
            x
        except UnboundLocalError as error:
            found.append(str(error)[-12:])
        if i % 2:
            del i
    return found, i


def parameter(a, b):
    c = a
    del a
    a = b if c else c
    del b
    return a, c


for i in range(4):
    print(parameter(i, 2.5))
for n in (1, 3, 3, 3):
    print(delete(n))
try:
    delete(2)
except UnboundLocalError as error:
    print(error)

# CHECK: (0, 0)
# CHECK-NEXT: (2.5, 1)
# CHECK-NEXT: (2.5, 2)
# CHECK-NEXT: (2.5, 3)
# CHECK-NEXT: ([0.0, 'with a value'], 0)
# CHECK-NEXT: ([0.0, 'with a value', 1.5, 'with a value', 3.0, 'with a value'], 2)
# CHECK-NEXT: ([0.0, 'with a value', 1.5, 'with a value', 3.0, 'with a value'], 2)
# CHECK-NEXT: ([0.0, 'with a value', 1.5, 'with a value', 3.0, 'with a value'], 2)
# CHECK-NEXT: cannot access local variable 'i' where it is not associated with a value
