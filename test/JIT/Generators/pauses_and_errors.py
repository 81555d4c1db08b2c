# RUN: %run --external host %s | FileCheck --match-full-lines %s
# A compiled generator is stopped in what it calls, raises with its own traceback, and goes on
# in a loop that is left in the middle.
def ask(n):
    return host(n) * 2


def asked(n):
    for i in range(n):
        yield ask(i)
        yield -i if i % 2 else i


def falls(items):
    for item in items:
        yield 12 // item


def nested(n):
    yield from asked(n)
    yield [x for x in asked(n)]


for i in range(4):
    print(*nested(i), sum(asked(3)), [x for x in asked(2) if x > 0])
for items in ([1, 2], [3, 4], [5, 0], [0]):
    try:
        print(list(falls(items)))
    except ZeroDivisionError as error:
        trace = error.__traceback__
        while trace.tb_next:
            trace = trace.tb_next
        print(error, trace.tb_frame.f_code.co_name, trace.tb_lineno)

# CHECK: [] 7 [2]
# CHECK-NEXT: 0 0 [0, 0] 7 [2]
# CHECK-NEXT: 0 0 2 -1 [0, 0, 2, -1] 7 [2]
# CHECK-NEXT: 0 0 2 -1 4 2 [0, 0, 2, -1, 4, 2] 7 [2]
# CHECK-NEXT: [12, 6]
# CHECK-NEXT: [4, 3]
# CHECK-NEXT: division by zero falls 16
# CHECK-NEXT: division by zero falls 16
