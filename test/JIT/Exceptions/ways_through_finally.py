# RUN: %run %s | FileCheck --match-full-lines %s
import sys


def ways(n, log):
    x = n * 1.5
    for i in range(6):
        try:
            try:
                if i == 1:
                    continue
                if i == n:
                    break
                if i == n + 1:
                    return "returned", x
                if n == 5 and i == 2:
                    raise KeyError(i)
                x += i
            finally:
                log.append((i, x, repr(sys.exception())))
                x += 0.25
        except KeyError as error:
            x = str(error)
            return x
        else:
            log.append("else")
        finally:
            log.append(("outer", x))
    else:
        return "else", x
    return "broken", x


def replaced(n):
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i == n:
                return i
            if i < n:
                continue


def nested(items):
    done = []
    for item in items:
        try:
            try:
                done.append(10 // item)
            except TypeError:
                done.append("type")
                raise
            finally:
                done.append("inner")
        except ZeroDivisionError:
            done.append("zero")
        except TypeError as error:
            done.append(type(error).__name__)
            try:
                return done
            finally:
                done = done + ["late"]
                try:
                    done.append(sys.exception() is error)
                    raise OSError
                except OSError as other:
                    done.append(other.__context__ is error)
    return done


def through(n):
    try:
        return 1 // n
    finally:
        n = "changed"


for n in range(-1, 7):
    log = []
    print(ways(n, log), log)
for i in range(4):
    print(replaced(i % 3), nested([1, 2.5, 0, 5]), nested([1, "x", 2]))
for i in (1, 2, 1, 0):
    try:
        print(through(i))
    except ZeroDivisionError as error:
        print(error, error.__traceback__.tb_next.tb_lineno)
# CHECK: ('returned', -1.5) [(0, -1.5, 'None'), ('outer', -1.25)]
# CHECK-NEXT: ('broken', 0.25) [(0, 0.0, 'None'), ('outer', 0.25)]
# CHECK-NEXT: ('returned', 2.0) [(0, 1.5, 'None'), 'else', ('outer', 1.75), (1, 1.75, 'None'), ('outer', 2.0), (2, 2.0, 'None'), ('outer', 2.25)]
# CHECK-NEXT: ('broken', 3.75) [(0, 3.0, 'None'), 'else', ('outer', 3.25), (1, 3.25, 'None'), ('outer', 3.5), (2, 3.5, 'None'), ('outer', 3.75)]
# CHECK-NEXT: ('broken', 7.5) [(0, 4.5, 'None'), 'else', ('outer', 4.75), (1, 4.75, 'None'), ('outer', 5.0), (2, 7.0, 'None'), 'else', ('outer', 7.25), (3, 7.25, 'None'), ('outer', 7.5)]
# CHECK-NEXT: ('broken', 12.25) [(0, 6.0, 'None'), 'else', ('outer', 6.25), (1, 6.25, 'None'), ('outer', 6.5), (2, 8.5, 'None'), 'else', ('outer', 8.75), (3, 11.75, 'None'), 'else', ('outer', 12.0), (4, 12.0, 'None'), ('outer', 12.25)]
# CHECK-NEXT: 2 [(0, 7.5, 'None'), 'else', ('outer', 7.75), (1, 7.75, 'None'), ('outer', 8.0), (2, 8.0, 'KeyError(2)'), ('outer', '2')]
# CHECK-NEXT: ('else', 24.5) [(0, 9.0, 'None'), 'else', ('outer', 9.25), (1, 9.25, 'None'), ('outer', 9.5), (2, 11.5, 'None'), 'else', ('outer', 11.75), (3, 14.75, 'None'), 'else', ('outer', 15.0), (4, 19.0, 'None'), 'else', ('outer', 19.25), (5, 24.25, 'None'), 'else', ('outer', 24.5)]
# CHECK-NEXT: 0 [10, 'inner', 4.0, 'inner', 'inner', 'zero', 2, 'inner'] [10, 'inner', 'type', 'inner', 'TypeError']
# CHECK-NEXT: 1 [10, 'inner', 4.0, 'inner', 'inner', 'zero', 2, 'inner'] [10, 'inner', 'type', 'inner', 'TypeError']
# CHECK-NEXT: 2 [10, 'inner', 4.0, 'inner', 'inner', 'zero', 2, 'inner'] [10, 'inner', 'type', 'inner', 'TypeError']
# CHECK-NEXT: 0 [10, 'inner', 4.0, 'inner', 'inner', 'zero', 2, 'inner'] [10, 'inner', 'type', 'inner', 'TypeError']
# CHECK-NEXT: 1
# CHECK-NEXT: 0
# CHECK-NEXT: 1
# CHECK-NEXT: division by zero 74
