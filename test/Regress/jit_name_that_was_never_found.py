# RUN: %run %s | FileCheck --match-full-lines %s
# The inline cache of a global name that was looked up in vain has no entry.
def missing(n):
    for i in range(n):
        if i > 4:
            return i
        try:
            undefined
        except NameError:
            pass
    return undefined


for i in range(5):
    try:
        missing(i)
    except NameError as error:
        print(error)
print(missing(6))

# CHECK: name 'undefined' is not defined
# CHECK-NEXT: name 'undefined' is not defined
# CHECK-NEXT: name 'undefined' is not defined
# CHECK-NEXT: name 'undefined' is not defined
# CHECK-NEXT: name 'undefined' is not defined
# CHECK-NEXT: 5
