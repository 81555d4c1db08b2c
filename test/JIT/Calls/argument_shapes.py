# RUN: %run %s | FileCheck --match-full-lines %s
def two(a, b=2):
    return a, b


def many(a, *rest, key=3, **named):
    return a, rest, key, named


def calls(f, x):
    return f(x), f(x, 5), f(*[x]), f(a=x)


for i in range(6):
    print(calls(two, i), calls(many, i * 0.5))
two.__defaults__ = (7,)
print(calls(two, 1))
two.__defaults__ = None
for f in (two, lambda a: a):
    try:
        calls(f, 1)
    except TypeError as error:
        print(error)
print(calls(lambda a, b=0: a, "x"))
many.__kwdefaults__ = {"key": "new"}
print(calls(many, 1))


def wrong(n):
    return two(1, 2, 3) if n == 1 else two() if n == 2 else two(1, c=2) if n == 3 else two(1, a=2)


for i in range(3):
    for n in (1, 2, 3, 4):
        try:
            wrong(n)
        except TypeError as error:
            print(error)

# CHECK: ((0, 2), (0, 5), (0, 2), (0, 2)) ((0.0, (), 3, {}), (0.0, (5,), 3, {}), (0.0, (), 3, {}), (0.0, (), 3, {}))
# CHECK-NEXT: ((1, 2), (1, 5), (1, 2), (1, 2)) ((0.5, (), 3, {}), (0.5, (5,), 3, {}), (0.5, (), 3, {}), (0.5, (), 3, {}))
# CHECK-NEXT: ((2, 2), (2, 5), (2, 2), (2, 2)) ((1.0, (), 3, {}), (1.0, (5,), 3, {}), (1.0, (), 3, {}), (1.0, (), 3, {}))
# CHECK-NEXT: ((3, 2), (3, 5), (3, 2), (3, 2)) ((1.5, (), 3, {}), (1.5, (5,), 3, {}), (1.5, (), 3, {}), (1.5, (), 3, {}))
# CHECK-NEXT: ((4, 2), (4, 5), (4, 2), (4, 2)) ((2.0, (), 3, {}), (2.0, (5,), 3, {}), (2.0, (), 3, {}), (2.0, (), 3, {}))
# CHECK-NEXT: ((5, 2), (5, 5), (5, 2), (5, 2)) ((2.5, (), 3, {}), (2.5, (5,), 3, {}), (2.5, (), 3, {}), (2.5, (), 3, {}))
# CHECK-NEXT: ((1, 7), (1, 5), (1, 7), (1, 7))
# CHECK-NEXT: two() missing 1 required positional argument: 'b'
# CHECK-NEXT: <lambda>() takes 1 positional argument but 2 were given
# CHECK-NEXT: ('x', 'x', 'x', 'x')
# CHECK-NEXT: ((1, (), 'new', {}), (1, (5,), 'new', {}), (1, (), 'new', {}), (1, (), 'new', {}))
# CHECK-NEXT: two() takes 2 positional arguments but 3 were given
# CHECK-NEXT: two() missing 2 required positional arguments: 'a' and 'b'
# CHECK-NEXT: two() got an unexpected keyword argument 'c'
# CHECK-NEXT: two() got multiple values for argument 'a'
# CHECK-NEXT: two() takes 2 positional arguments but 3 were given
# CHECK-NEXT: two() missing 2 required positional arguments: 'a' and 'b'
# CHECK-NEXT: two() got an unexpected keyword argument 'c'
# CHECK-NEXT: two() got multiple values for argument 'a'
# CHECK-NEXT: two() takes 2 positional arguments but 3 were given
# CHECK-NEXT: two() missing 2 required positional arguments: 'a' and 'b'
# CHECK-NEXT: two() got an unexpected keyword argument 'c'
# CHECK-NEXT: two() got multiple values for argument 'a'
