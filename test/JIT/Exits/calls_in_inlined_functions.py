# RUN: rm -rf %t && %same | FileCheck --match-full-lines %s
# Pauses, errors and limits in functions that are small enough to be inlined.
class Box:
    def __init__(self, n):
        self.n = ask(n)

    def __add__(self, other):
        return Box(self.n + ask(other.n))

    def __lt__(self, other):
        return ask(self.n < other.n)

    @property
    def twice(self):
        return ask(self.n) * 2


class Big(Box):
    def __init__(self, n):
        super().__init__(ask(n))


def small(a, b):
    return a * ask(b)


def outer(a, b):
    return small(a, b) + small(b, a)


def fails(n):
    if n == 7:
        raise ValueError(ask("seven"))
    return n * 0.5


def run(n):
    total = 0.0
    for i in range(n):
        box = Box(i) + Big(2)
        total += box.twice + outer(i, 3)
        if box < Box(3):
            total += fails(i)
    return total


for i in range(4):
    print(run(i))
# CHECK: 0.0
# CHECK: 4.0
# CHECK: 16.0
# CHECK: 36.0
print(sum(fails(i) for i in range(7)))
# CHECK: 10.5
try:
    fails(7)
except ValueError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)
# CHECK: seven 33
# CHECK: the same, {{[0-9]+}} pauses
