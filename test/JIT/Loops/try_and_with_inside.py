# RUN: %run %s | FileCheck --match-full-lines %s
class Context:
    def __init__(self, swallows):
        self.swallows = swallows

    def __enter__(self):
        log.append("in")
        return self.swallows

    def __exit__(self, kind, value, traceback):
        log.append(kind.__name__ if kind else "out")
        return self.swallows


log = []


def attempts(values):
    good, total = 0, 0.0
    for v in values:
        try:
            total += 10 / v
            if v == 4:
                continue
            if v == 5:
                break
            good += 1
        except ZeroDivisionError as error:
            log.append(str(error))
        except TypeError:
            return "returned", good, total
        else:
            log.append("else")
        finally:
            log.append(v)
    return good, total


def managed(n):
    for i in range(n):
        with Context(i % 2) as x:
            if i == 4:
                return i, x
            if x:
                1 // 0
            if i == 2:
                continue
            x += i
    return x


for values in ([1, 2], [1, 0, 2], [1, 2, 4, 8], [5, 1], [1, "a", 2], [0, 0, 0], [1, 2.5, 4]):
    print(attempts(values), log)
    log.clear()
for n in (1, 2, 3, 4, 5, 6):
    print(managed(n), log)
    log.clear()


def fails(n):
    for i in range(n):
        with Context(False):
            i // (n - 5)


for n in (3, 4, 5, 5):
    try:
        print(fails(n), log)
    except ZeroDivisionError as error:
        print(error, log)
    log.clear()

# CHECK: (2, 15.0) ['else', 1, 'else', 2]
# CHECK-NEXT: (2, 15.0) ['else', 1, 'division by zero', 0, 'else', 2]
# CHECK-NEXT: (3, 18.75) ['else', 1, 'else', 2, 4, 'else', 8]
# CHECK-NEXT: (0, 2.0) [5]
# CHECK-NEXT: ('returned', 1, 10.0) ['else', 1, 'a']
# CHECK-NEXT: (0, 0.0) ['division by zero', 0, 'division by zero', 0, 'division by zero', 0]
# CHECK-NEXT: (2, 16.5) ['else', 1, 'else', 2.5, 4]
# CHECK-NEXT: 0 ['in', 'out']
# CHECK-NEXT: 1 ['in', 'out', 'in', 'ZeroDivisionError']
# CHECK-NEXT: 0 ['in', 'out', 'in', 'ZeroDivisionError', 'in', 'out']
# CHECK-NEXT: 1 ['in', 'out', 'in', 'ZeroDivisionError', 'in', 'out', 'in', 'ZeroDivisionError']
# CHECK-NEXT: (4, 0) ['in', 'out', 'in', 'ZeroDivisionError', 'in', 'out', 'in', 'ZeroDivisionError', 'in', 'out']
# CHECK-NEXT: (4, 0) ['in', 'out', 'in', 'ZeroDivisionError', 'in', 'out', 'in', 'ZeroDivisionError', 'in', 'out']
# CHECK-NEXT: None ['in', 'out', 'in', 'out', 'in', 'out']
# CHECK-NEXT: None ['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out']
# CHECK-NEXT: division by zero ['in', 'ZeroDivisionError']
# CHECK-NEXT: division by zero ['in', 'ZeroDivisionError']
