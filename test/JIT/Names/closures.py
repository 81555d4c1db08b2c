# RUN: %run %s | FileCheck --match-full-lines %s
def counter(start):
    value = start

    def step(by):
        nonlocal value
        value += by
        return value

    def read():
        return value

    return step, read


step, read = counter(0)
for by in (1, 2, 3, 0.5, 2**61, "s"):
    try:
        print(step(by), read())
    except TypeError as error:
        print(error)


def loop(n):
    functions = []
    total = 0
    for i in range(n):

        def f():
            return i * 10

        functions.append(f)
        total += f()
    i = 99
    return total, [f() for f in functions]


for i in range(4):
    print(loop(3))


def maker(n):
    def adder(x):
        return x + n

    return adder


adders = [maker(n) for n in (1, 2.5, "s", 2**61)]


def apply(f, x):
    return f(x)


for turn in range(3):
    for adder, x in zip(adders, (1, 1, "t", 2**61)):
        print(apply(adder, x))

# CHECK: 1 1
# CHECK-NEXT: 3 3
# CHECK-NEXT: 6 6
# CHECK-NEXT: 6.5 6.5
# CHECK-NEXT: 2.305843009213694e+18 2.305843009213694e+18
# CHECK-NEXT: unsupported operand type(s) for +=: 'float' and 'str'
# CHECK-NEXT: (30, [990, 990, 990])
# CHECK-NEXT: (30, [990, 990, 990])
# CHECK-NEXT: (30, [990, 990, 990])
# CHECK-NEXT: (30, [990, 990, 990])
# CHECK-NEXT: 2
# CHECK-NEXT: 3.5
# CHECK-NEXT: ts
# CHECK-NEXT: 4611686018427387904
# CHECK-NEXT: 2
# CHECK-NEXT: 3.5
# CHECK-NEXT: ts
# CHECK-NEXT: 4611686018427387904
# CHECK-NEXT: 2
# CHECK-NEXT: 3.5
# CHECK-NEXT: ts
# CHECK-NEXT: 4611686018427387904
