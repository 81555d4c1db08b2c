# RUN: %run %s | FileCheck --match-full-lines %s
# A local that is unbound before two nested loops and assigned in the inner one was taken for
# bound at the inner loop's head.
def nested(a):
    while a:
        while n < 4:
            n += 1


for i in range(4):
    try:
        nested(1)
    except UnboundLocalError as error:
        print(error)

# CHECK: cannot access local variable 'n' where it is not associated with a value
# CHECK-NEXT: cannot access local variable 'n' where it is not associated with a value
# CHECK-NEXT: cannot access local variable 'n' where it is not associated with a value
# CHECK-NEXT: cannot access local variable 'n' where it is not associated with a value
