# RUN: %run %s | FileCheck --match-full-lines %s
# A built-in that takes items without leaving the generator sees and does the same.
log = []


def items(*values):
    for value in values:
        log.append(f"before {value}")
        sent = yield value
        log.append(sent)


def nested(depth):
    if depth:
        yield from nested(depth - 1)
        yield str(depth)
        yield from nested(depth - 1)


print(sum(items(1, 2, 0.5)), log)
# CHECK: 3.5 ['before 1', None, 'before 2', None, 'before 0.5', None]
print("-".join(nested(3)), list(nested(2)), max(nested(3)), set(nested(2)) == {"1", "2"})
# CHECK-NEXT: 1-2-1-3-1-2-1 ['1', '2', '1'] 3 True
try:
    sum(items(2**61, 2**61, "x", 1))
except TypeError as error:
    print(error, log[-1])
# CHECK-NEXT: unsupported operand type(s) for +: 'int' and 'str' before x
grown = [1]
grown.extend(len(grown) for _ in range(12))
print(grown)
# CHECK-NEXT: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
print(any(n > 3 for n in items(1, 2, 4, 9)), log[-1], all(sum(range(n)) < 9 for n in items(3, 4, 6)))
# CHECK-NEXT: True before 4 False


def outer():
    yield sum(n for n in (yield from inner()))


def inner():
    yield max(x * y for x in (1, 2) for y in items(3, 4))
    return [5, 6]


print(list(outer()), min((n for n in (2.5, 1, True)), default=0))
# CHECK-NEXT: [8, 11] 1
try:
    print([*(1 // n for n in (1, 0))], ",".join(str(1 // n) for n in (1, 0)))
except ZeroDivisionError as error:
    print(error)
# CHECK-NEXT: division by zero
me = (sum(me) for _ in range(2))
try:
    list(me)
except ValueError as error:
    print(error)
# CHECK-NEXT: generator already executing
