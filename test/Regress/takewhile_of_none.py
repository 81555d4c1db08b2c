# RUN: %run %s | FileCheck --match-full-lines %s
# Only filter and filterfalse take None for the truth of the item itself.
from itertools import dropwhile, filterfalse, takewhile

for choose in takewhile, dropwhile:
    print(list(choose(None, [])))
    try:
        list(choose(None, [1, 0, 2]))
    except TypeError as error:
        print(choose.__name__, error)
# CHECK:      []
# CHECK-NEXT: takewhile 'NoneType' object is not callable
# CHECK-NEXT: []
# CHECK-NEXT: dropwhile 'NoneType' object is not callable

print(list(takewhile(bool, [1, 0, 2])), list(dropwhile(bool, [1, 0, 2])))
# CHECK-NEXT: [1] [0, 2]
for function in None, bool:
    print(list(filter(function, [1, 0, 2])), list(filterfalse(function, [1, 0, 2])))
# CHECK-NEXT: [1, 2] [0]
# CHECK-NEXT: [1, 2] [0]
