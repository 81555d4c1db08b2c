# RUN: %run %s | FileCheck --match-full-lines %s

try:
    undefined_thing
except NameError as e:
    print(e, e.name)  # CHECK: name 'undefined_thing' is not defined undefined_thing


def f():
    print(local)
    local = 1


try:
    f()
except UnboundLocalError as e:
    print(e)  # CHECK: cannot access local variable 'local' where it is not associated with a value
print(NameError("m", name="n").name)  # CHECK: n
