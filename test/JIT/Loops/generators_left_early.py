# RUN: %run %s | FileCheck --match-full-lines %s
# A generator that only the loop refers to is closed when the loop is left early, whether
# its function was known when the loop was compiled or not.
def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", n)


def plain(n):
    return list(range(n))


def find(make, wanted):
    for x in make(5):
        if x == wanted:
            return x
    return "none"


class Maker:
    def make(self, n):
        yield from numbers(n)


def methods(m, wanted):
    for x in m.make(3):
        if x == wanted:
            break
    return x


for i in range(4):
    print(find(plain, i))
for make in (numbers, plain, numbers, range, numbers):
    print(find(make, 2), find(make, 9))
for i in range(4):
    print(methods(Maker(), i))
total = 0
for i in range(8):
    total += i
for x in numbers(7):
    if x == total - 26:
        break
print(x)


def cold_end(n):
    total = 0
    for i in range(n):
        total += i
    for x in numbers(8):
        if x == 1:
            continue
        return x, total


for i in range(3):
    print(cold_end(9))

# CHECK: 0
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-NEXT: 3
# CHECK-NEXT: closed 5
# CHECK-NEXT: closed 5
# CHECK-NEXT: 2 none
# CHECK-NEXT: 2 none
# CHECK-NEXT: closed 5
# CHECK-NEXT: closed 5
# CHECK-NEXT: 2 none
# CHECK-NEXT: 2 none
# CHECK-NEXT: closed 5
# CHECK-NEXT: closed 5
# CHECK-NEXT: 2 none
# CHECK-NEXT: closed 3
# CHECK-NEXT: 0
# CHECK-NEXT: closed 3
# CHECK-NEXT: 1
# CHECK-NEXT: closed 3
# CHECK-NEXT: 2
# CHECK-NEXT: closed 3
# CHECK-NEXT: 2
# CHECK-NEXT: closed 7
# CHECK-NEXT: 2
# CHECK-NEXT: closed 8
# CHECK-NEXT: (0, 36)
# CHECK-NEXT: closed 8
# CHECK-NEXT: (0, 36)
# CHECK-NEXT: closed 8
# CHECK-NEXT: (0, 36)
