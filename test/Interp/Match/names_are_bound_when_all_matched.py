# RUN: %run %s | FileCheck --match-full-lines %s
a = b = rest = "before"
match [1, 2, 3]:
    case [a, b]:
        pass
    case [a, b, 4]:
        pass
print(a, b)  # CHECK: before before

# The guard sees the names, and they stay when it fails.
match [1, 2]:
    case [a, b] if (print("guard", a, b), False)[1]:  # CHECK: guard 1 2
        pass
    case {"x": a, **rest}:
        pass
    case _:
        print(a, b, rest)  # CHECK: 1 2 before

match [1, [2, 3]]:
    case [int() as a, [*_] as b] as rest:
        print(a, b, rest)  # CHECK: 1 [2, 3] [1, [2, 3]]

match {"k": 1}:
    case {"k": (str(a) | int(a)) as b, **rest}:
        print(a, b, rest)  # CHECK: 1 1 {}


def inner():
    match 5:
        case local:
            return lambda: local


print(inner()())  # CHECK: 5


class Body:
    match "x", "y":
        case first, second:
            pass


print(Body.first, Body.second)  # CHECK: x y
