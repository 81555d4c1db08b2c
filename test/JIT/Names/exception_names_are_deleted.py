# RUN: %run %s | FileCheck --match-full-lines %s
# `except ... as name` assigns a local, and deletes it at its end.
def name(n):
    found = []
    for i in range(n):
        e = i
        try:
            1 // (i % 2)
        except ZeroDivisionError as e:
            found.append(str(e))
        try:
            found.append(e)
        except UnboundLocalError as error:
            found.append("unbound")
    return found


for i in range(4):
    print(name(3))

# CHECK: ['division by zero', 'unbound', 1, 'division by zero', 'unbound']
# CHECK-NEXT: ['division by zero', 'unbound', 1, 'division by zero', 'unbound']
# CHECK-NEXT: ['division by zero', 'unbound', 1, 'division by zero', 'unbound']
# CHECK-NEXT: ['division by zero', 'unbound', 1, 'division by zero', 'unbound']
