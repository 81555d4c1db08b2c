# RUN: %run %s | FileCheck --match-full-lines %s
def inner(x):
    return x + 1


def outer(x):
    return inner(x) * 2


for i in range(6):
    outer(i)
print(outer(1))
first = inner


def inner(x):
    return x * 1.5


print(outer(1))
inner = lambda x, y=3: x - y
print(outer(1))
inner = str
print(outer(1))
inner = first
print(outer(1))
inner = None
try:
    outer(1)
except TypeError as error:
    print(error)


def inner():
    return 1


try:
    outer(1)
except TypeError as error:
    print(error)

# CHECK: 4
# CHECK-NEXT: 3.0
# CHECK-NEXT: -4
# CHECK-NEXT: 11
# CHECK-NEXT: 4
# CHECK-NEXT: 'NoneType' object is not callable
# CHECK-NEXT: inner() takes 0 positional arguments but 1 was given
