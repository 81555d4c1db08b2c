# RUN: %run %s | FileCheck --match-full-lines %s
# The text is the same, whichever frames were compiled.
import sys


def divide(a, b):
    return a // b


def total(values):
    result = 0
    for v in values:
        result += divide(100, v) + len([v])
    return result


class Box:
    def __init__(self, v):
        self.v = v

    def check(self, k):
        return self.v[k] + self.missing


for i in range(5):
    total([1, 2, 3])
try:
    total([1, 0])
except ZeroDivisionError:
    kind, error, tb = sys.exc_info()
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
for i in range(4):
    try:
        Box({}).check(i)
    except KeyError as error:
        print(repr(error), error.__traceback__.tb_next.tb_lineno)
try:
    Box([1]).check(0)
except AttributeError as error:
    print(error)

# CHECK: <module> 28
# CHECK-NEXT: total 13
# CHECK-NEXT: divide 7
# CHECK-NEXT: KeyError(0) 22
# CHECK-NEXT: KeyError(1) 22
# CHECK-NEXT: KeyError(2) 22
# CHECK-NEXT: KeyError(3) 22
# CHECK-NEXT: 'Box' object has no attribute 'missing'
