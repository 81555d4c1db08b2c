# count() and index() of a memoryview compare its items with anything.
# RUN: %run %s | FileCheck --match-full-lines %s
view = memoryview(bytearray(b"abcab"))
print(view.count(97), view.count(98.0), view.count("a"), view[::2].count(97))
print(view.index(98), view.index(97, 1), view.index(98, -2), view.index(97, 0, 1))
for arguments in ((120,), ("a",), (97, 1, 3), (97, 10), ()):
    try:
        print(view.index(*arguments))
    except (TypeError, ValueError) as error:
        print(error)
view.release()
try:
    view.count(1)
except ValueError as error:
    print(error)
# CHECK: 2 2 0 1
# CHECK-NEXT: 1 3 4 0
# CHECK-NEXT: memoryview.index(x): x not found
# CHECK-NEXT: memoryview.index(x): x not found
# CHECK-NEXT: memoryview.index(x): x not found
# CHECK-NEXT: memoryview.index(x): x not found
# CHECK-NEXT: index expected at least 1 argument, got 0
# CHECK-NEXT: operation forbidden on released memoryview object
