# RUN: %run %s | FileCheck --match-full-lines %s
value = 1


def read():
    return value


def change(x):
    global value
    value = x


def remove():
    global value
    del value


for i in range(5):
    read(), change(i)
for i in range(3):
    remove()
    try:
        read()
    except NameError as error:
        print(error)
    try:
        remove()
    except NameError as error:
        print(error)
    change(i + 0.5)
    print(read())

# CHECK: name 'value' is not defined
# CHECK-NEXT: name 'value' is not defined
# CHECK-NEXT: 0.5
# CHECK-NEXT: name 'value' is not defined
# CHECK-NEXT: name 'value' is not defined
# CHECK-NEXT: 1.5
# CHECK-NEXT: name 'value' is not defined
# CHECK-NEXT: name 'value' is not defined
# CHECK-NEXT: 2.5
