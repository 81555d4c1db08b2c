# RUN: %run %s | FileCheck --match-full-lines %s
# A loop is compiled for what the locals of the running frame are. Another call has
# others.
def loop(x, n):
    for i in range(n):
        y = x
    z = [y]
    for item in z:
        while n > 0:
            n -= 1
            item = item + x
    return x, y, item


class Adds:
    def __add__(self, other):
        return 2.5

    __radd__ = __add__

    def __repr__(self):
        return "Adds()"


for turn in range(10):
    print(loop(1.5, 4), end=" ")
print()
for x in (1, 2.5, "a", True, 2**61 - 1, 2**70, (1,), 1j, Adds(), 0.0):
    print(loop(x, 3))


def unbound(n):
    for turn in range(n):
        if turn == 4:
            late = turn * 0.5
        for i in range(4):
            if turn > 4:
                late += i
    return late


print(unbound(5), unbound(8))
try:
    unbound(3)
except UnboundLocalError as error:
    print(error)

# CHECK: (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) (1.5, 1.5, 7.5) 
# CHECK-NEXT: (1, 1, 4)
# CHECK-NEXT: (2.5, 2.5, 10.0)
# CHECK-NEXT: ('a', 'a', 'aaaa')
# CHECK-NEXT: (True, True, 4)
# CHECK-NEXT: (2305843009213693951, 2305843009213693951, 9223372036854775804)
# CHECK-NEXT: (1180591620717411303424, 1180591620717411303424, 4722366482869645213696)
# CHECK-NEXT: ((1,), (1,), (1, 1, 1, 1))
# CHECK-NEXT: (1j, 1j, 4j)
# CHECK-NEXT: (Adds(), Adds(), 2.5)
# CHECK-NEXT: (0.0, 0.0, 0.0)
# CHECK-NEXT: 2.0 20.0
# CHECK-NEXT: cannot access local variable 'late' where it is not associated with a value
