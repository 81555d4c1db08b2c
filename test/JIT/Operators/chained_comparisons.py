# RUN: %run %s | FileCheck --match-full-lines %s
seen = []


def note(value):
    seen.append(value)
    return value


def between(a, b, c):
    return a < b < c, a <= b == c, a < b is not None, 0 < a != b in (1, 2, 3)


def order(a, b, c):
    return note(a) < note(b) < note(c)


for i in range(6):
    between(1, i, 4), order(1, i, 4)
seen.clear()
for a, b, c in ((1, 2, 3), (3, 2, 1), (1, 3, 2), (1.5, 2, 2.0), (1, 2**70, 2**80), ("a", "b", "c")):
    print(order(a, b, c), seen)
    seen.clear()
    try:
        print(between(a, b, c))
    except TypeError as error:
        print(error)


class Falsy:
    def __lt__(self, other):
        return []


print(order(Falsy(), 1, 2), len(seen))

# CHECK: True [1, 2, 3]
# CHECK-NEXT: (True, False, True, True)
# CHECK-NEXT: False [3, 2]
# CHECK-NEXT: (False, False, False, True)
# CHECK-NEXT: False [1, 3, 2]
# CHECK-NEXT: (False, False, True, True)
# CHECK-NEXT: False [1.5, 2, 2.0]
# CHECK-NEXT: (False, True, True, True)
# CHECK-NEXT: True [1, 1180591620717411303424, 1208925819614629174706176]
# CHECK-NEXT: (True, False, True, False)
# CHECK-NEXT: True ['a', 'b', 'c']
# CHECK-NEXT: '<' not supported between instances of 'int' and 'str'
# CHECK-NEXT: [] 2
