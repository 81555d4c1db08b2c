# RUN: %run %s | FileCheck --match-full-lines %s
import sys


class Own(ValueError):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def checked(n):
    if n % 3 == 0:
        raise Own(n)
    if n % 3 == 1:
        raise KeyError
    return n * 0.5


def parsed(text):
    try:
        return int(text)
    except ValueError:
        return -1.5


def run(n):
    log = []
    total = 0.0
    for i in range(n):
        error = None
        try:
            total += checked(i)
        except Own as own:
            log.append((own.code, own.__traceback__.tb_lineno, sys.exception() is own))
            try:
                1 // (own.code * 0)
            except ZeroDivisionError as inner:
                error = inner
            log.append((type(error.__context__).__name__, eval("sys.exception()") is own))
        except (KeyError, TypeError) as e:
            log.append(repr(e))
        else:
            log.append(total)
        log.append("own" in locals if error else sys.exception())
        total += parsed("12") + parsed("x")
    return log, total


def unbound(n):
    try:
        raise Own(n)
    except Own as e:
        pass
    try:
        return e
    except NameError as error:
        return str(error)


def again(n):
    try:
        try:
            raise KeyError(n)
        except KeyError:
            raise
    except KeyError as error:
        lines = []
        trace = error.__traceback__
        while trace:
            lines.append(trace.tb_lineno)
            trace = trace.tb_next
        return lines, error


def caused(n):
    try:
        if n == 0:
            raise ValueError("x") from KeyError
        if n == 1:
            raise ValueError from None
        if n == 2:
            raise 5
        raise Own("z") from Own("y")
    except (ValueError, TypeError) as error:
        return repr(error), repr(error.__cause__)


def wrong(n):
    try:
        try:
            raise KeyError(n)
        except n:
            pass
    except TypeError as error:
        return str(error), repr(error.__context__)


locals = ("own",)
for i in range(4):
    result = run(4)
print(*result[0], sep="\n")
print(result[1])
for i in range(4):
    results = unbound(i), again(i), caused(i), wrong(i)
    print(caused(i))
print(results)
try:
    raise
except RuntimeError as error:
    print(error)


def bare():
    raise


for i in range(3):
    try:
        bare()
    except RuntimeError as error:
        print(error, error.__traceback__.tb_next.tb_lineno)
# CHECK: (0, 32, True)
# CHECK-NEXT: ('Own', True)
# CHECK-NEXT: True
# CHECK-NEXT: KeyError()
# CHECK-NEXT: None
# CHECK-NEXT: 22.0
# CHECK-NEXT: None
# CHECK-NEXT: (3, 32, True)
# CHECK-NEXT: ('Own', True)
# CHECK-NEXT: True
# CHECK-NEXT: 43.0
# CHECK-NEXT: ("ValueError('x')", 'KeyError()')
# CHECK-NEXT: ('ValueError()', 'None')
# CHECK-NEXT: ("TypeError('exceptions must derive from BaseException')", 'None')
# CHECK-NEXT: ("Own('z')", "Own('y')")
# CHECK-NEXT: ("cannot access local variable 'e' where it is not associated with a value", ([63], KeyError(3)), ("Own('z')", "Own('y')"), ('catching classes that do not inherit from BaseException is not allowed', 'KeyError(3)'))
# CHECK-NEXT: No active exception to reraise
# CHECK-NEXT: No active exception to reraise 114
# CHECK-NEXT: No active exception to reraise 114
# CHECK-NEXT: No active exception to reraise 114
