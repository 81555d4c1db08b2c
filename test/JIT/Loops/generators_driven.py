# RUN: %run %s | FileCheck --match-full-lines %s
# Compiled loops drive generators, and compiled functions are called by them.
def squares(n):
    for i in range(n):
        yield i * i


def fails_at(n):
    yield 1
    yield 2
    raise ValueError(n)


def total(iterable):
    result = 0
    for item in iterable:
        result += item
    return result


def first_big(iterable, limit):
    for item in iterable:
        if item > limit:
            return item
    else:
        return None


def add_one(x):
    return x + 1


for i in range(5):
    print(total(squares(i + 3)), first_big(squares(10), 20), first_big(squares(3), 20), total(x * 0.5 for x in (1, 2)))
generator = squares(6)
print(first_big(generator, 3), total(generator), total(generator))
for i in range(4):
    try:
        total(fails_at(i))
    except ValueError as error:
        print("ValueError", error)
print(total(map(add_one, squares(4))), total(filter(None, [0, 1, 2.5])), total(zip()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


for i in range(4):
    print(total(Countdown(i + 3)))
for wrong in (5, None, Countdown):
    try:
        total(wrong)
    except TypeError as error:
        print(error)

# CHECK: 5 25 None 1.5
# CHECK-NEXT: 14 25 None 1.5
# CHECK-NEXT: 30 25 None 1.5
# CHECK-NEXT: 55 25 None 1.5
# CHECK-NEXT: 91 25 None 1.5
# CHECK-NEXT: 4 50 0
# CHECK-NEXT: ValueError 0
# CHECK-NEXT: ValueError 1
# CHECK-NEXT: ValueError 2
# CHECK-NEXT: ValueError 3
# CHECK-NEXT: 18 3.5 0
# CHECK-NEXT: 3
# CHECK-NEXT: 6
# CHECK-NEXT: 10
# CHECK-NEXT: 15
# CHECK-NEXT: 'int' object is not iterable
# CHECK-NEXT: 'NoneType' object is not iterable
# CHECK-NEXT: 'type' object is not iterable
