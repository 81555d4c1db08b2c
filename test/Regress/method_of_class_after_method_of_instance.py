# RUN: %run %s | FileCheck --match-full-lines %s
# The same call finds a method with its receiver, then without one.
def upper(value):
    return value.upper()


for value in ["a", "b", str, "c"]:
    try:
        print(upper(value))
    except TypeError as error:
        print(error)
# CHECK: A
# CHECK-NEXT: B
# CHECK-NEXT: unbound method str.upper() needs an argument
# CHECK-NEXT: C
