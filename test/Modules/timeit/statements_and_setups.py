# Statements and setups as text or functions.
# RUN: %run %s | FileCheck --match-full-lines %s
import timeit

calls = []


def work():
    calls.append(1)


print(timeit.timeit(work, number=3) >= 0, len(calls))
print(timeit.timeit("work()", "from __main__ import work", number=2) >= 0,
      len(calls))
print(timeit.timeit("n += 1", "n = 0", number=5) >= 0)
print(timeit.timeit("for i in range(2):\n    work()", globals=globals(),
                    number=2) >= 0, len(calls))
timer = timeit.Timer("f(x)", "f = abs\nx = -3")
print(len(timer.repeat(repeat=4, number=10)), timer.autorange()[0] >= 1)
print(timer.src)
for arguments in (("x =",), (5,), ("pass", 5), ("return 1",)):
    try:
        timeit.Timer(*arguments)
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error)
try:
    timeit.timeit("missing", number=1)
except NameError as error:
    print(error)
print(timeit.default_number, timeit.default_repeat)
# CHECK: True 3
# CHECK-NEXT: True 5
# CHECK-NEXT: True
# CHECK-NEXT: True 9
# CHECK-NEXT: 4 True
# CHECK-EMPTY:
# CHECK-NEXT: def inner(_it, _timer):
# CHECK-NEXT:     f = abs
# CHECK-NEXT:     x = -3
# CHECK-NEXT:     _t0 = _timer()
# CHECK-NEXT:     for _i in _it:
# CHECK-NEXT:         f(x)
# CHECK-NEXT:         pass
# CHECK-NEXT:     _t1 = _timer()
# CHECK-NEXT:     return _t1 - _t0
# CHECK-EMPTY:
# CHECK-NEXT: SyntaxError invalid syntax (<timeit-src>, line 2)
# CHECK-NEXT: ValueError stmt is neither a string nor callable
# CHECK-NEXT: ValueError setup is neither a string nor callable
# CHECK-NEXT: SyntaxError 'return' outside function (<timeit-src>, line 2)
# CHECK-NEXT: name 'missing' is not defined
# CHECK-NEXT: 1000000 5
