# RUN: %run %s | FileCheck --match-full-lines %s
def maybe(flag):
    if flag:
        x = 1
    return x


def after_del(flag):
    x = 1.5
    if flag:
        del x
    x += 1
    return x


def in_loop(n):
    for i in range(n):
        if i == 3:
            last = i
    return last


def zero_turns(items):
    for item in items:
        pass
    return item


for f, args in ((maybe, (1, 1, 1, 0, 1)), (after_del, (0, 0, 0, 1, 0)), (in_loop, (5, 5, 5, 3, 5)),
                (zero_turns, ([1], [2], [3], [], [4]))):
    for arg in args:
        try:
            print(f.__name__, f(arg))
        except UnboundLocalError as error:
            print(f.__name__, error)

# CHECK: maybe 1
# CHECK-NEXT: maybe 1
# CHECK-NEXT: maybe 1
# CHECK-NEXT: maybe cannot access local variable 'x' where it is not associated with a value
# CHECK-NEXT: maybe 1
# CHECK-NEXT: after_del 2.5
# CHECK-NEXT: after_del 2.5
# CHECK-NEXT: after_del 2.5
# CHECK-NEXT: after_del cannot access local variable 'x' where it is not associated with a value
# CHECK-NEXT: after_del 2.5
# CHECK-NEXT: in_loop 3
# CHECK-NEXT: in_loop 3
# CHECK-NEXT: in_loop 3
# CHECK-NEXT: in_loop cannot access local variable 'last' where it is not associated with a value
# CHECK-NEXT: in_loop 3
# CHECK-NEXT: zero_turns 1
# CHECK-NEXT: zero_turns 2
# CHECK-NEXT: zero_turns 3
# CHECK-NEXT: zero_turns cannot access local variable 'item' where it is not associated with a value
# CHECK-NEXT: zero_turns 4
