# RUN: %run %s | FileCheck --match-full-lines %s
# `name += value` on a local is guessed to go on with numbers of the same type;
# any other operand comes out right all the same.


def total(start, values):
    t = start
    for value in values:
        t += value
    return t


def rest(start, values):
    t = start
    for value in values:
        t -= value
    return t


class Adds:
    def __radd__(self, other):
        return ("radd", other)

    def __rsub__(self, other):
        print("rsub", other)
        return 7


# CHECK: 6 6.5 abc [1, 2, 3] True
print(total(0, [1, 2, 3]), total(0, [1, 2.5, 3]), total("", "abc"), total([], [[1], [2, 3]]), total(False, [True]) == 1)
# CHECK: 2305843009213693953 2305843009213693951 -2305843009213693955
print(total(2**61 - 2, [1, 1, 1]), total(2**61 - 2, [1, 1, 1, -2]), rest(-(2**61), [1, 1, 1]))
# CHECK: inf nan 1e+308 -0.5
print(total(1e308, [1.0, 1e308]), total(float("inf"), [1.0, -float("inf")]), total(1e307, [9e307]), rest(0.5, [0.5, 0.5]))
# CHECK: ('radd', 3) ('radd', 3.5)
print(total(1, [2, Adds()]), total(1.5, [2.0, Adds()]))
# CHECK: rsub -3
# CHECK: 6
print(rest(0, [1, 2, Adds(), 1]))


def unbound():
    for value in [1, 2]:
        t += value


def broken(value):
    t = 1
    t += 2
    t += value
    return t


# CHECK: cannot access local variable 't' where it is not associated with a value
try:
    unbound()
except UnboundLocalError as error:
    print(error)
# CHECK: unsupported operand type(s) for +=: 'int' and 'NoneType'
for value in [1, None]:
    try:
        broken(value)
    except TypeError as error:
        print(error)


def changed():
    t = 1
    for i in range(3):
        t += (t := 10) + i
    return t


# CHECK: 34
print(changed())
