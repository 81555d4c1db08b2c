# RUN: rm -rf %t && %same | FileCheck %s
def generate(n):
    for i in range(n):
        x = yield ask(i)
        y = i * 0.5 if x else ask(x)


def outer(n):
    yield from generate(n)
    return ask(n)


def drive(n):
    total = 0
    for x in generate(n):
        total += x
    for x in outer(2):
        total += ask(x) * 0.5
    return total, [x for x in generate(n)], sum(generate(n)), [ask(q) + n for q in range(2)], list(map(ask, (1, 2)))


for i in range(4):
    print(drive(3))
# CHECK: the same, {{[0-9]+}} pauses
