# Frames of callers, of generators and of modules give their variables.
# RUN: %run %s --external say | FileCheck --match-full-lines %s
# DIVERGES: say() is a host function.
import inspect
import sys


def interpolate(text):
    caller = sys._getframe(1)
    return text.format(**caller.f_globals, **caller.f_locals)


def outer(first, second=2):
    cell = [say(first)]

    def inner(third):
        taken = cell
        frame = sys._getframe()
        print(sorted(frame.f_locals)[:3], frame.f_back.f_locals["first"],
              frame.f_back.f_locals["cell"] is taken, frame.f_back.f_back.f_locals is globals())
        return interpolate("{third} {word}")

    return inner(second + 1)


def generate(x):
    y = x + 1
    yield y


class Body:
    inside = 1
    print(sys._getframe().f_locals["inside"])


word = "global"
# CHECK: 1
# CHECK-NEXT: ['cell', 'taken', 'third'] 1 True True
# CHECK-NEXT: 3 global
print(outer(1))
generator = generate(1)
# CHECK-NEXT: {'x': 1}
print(generator.gi_frame.f_locals)
next(generator)
# CHECK-NEXT: {'x': 1, 'y': 2}
print(inspect.getgeneratorlocals(generator))
try:
    1 / 0
except ZeroDivisionError as error:
    # CHECK-NEXT: global
    print(error.__traceback__.tb_frame.f_locals["word"])
