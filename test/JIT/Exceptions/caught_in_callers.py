# RUN: %run %s | FileCheck --match-full-lines %s
class Custom(Exception):
    pass


def raises(n):
    if n % 3 == 0:
        raise Custom(n)
    if n % 3 == 1:
        return [n][n]
    return n + "x"


def middle(n):
    x = n * 0.5
    y = raises(n) if x >= 0 else None
    return x, y


def outer(values):
    out = []
    for v in values:
        try:
            out.append(middle(v))
        except Custom as error:
            out.append(("custom", error.args))
        except (IndexError, TypeError) as error:
            out.append(str(error))
    return out


for i in range(3):
    print(outer(range(6)))


def reraises(n):
    try:
        middle(n)
    except Exception as error:
        raise ValueError("outer") from error


for i in range(4):
    try:
        reraises(i)
    except ValueError as error:
        print(repr(error), repr(error.__cause__), error.__context__ is error.__cause__)

# CHECK: [('custom', (0,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'", ('custom', (3,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'"]
# CHECK-NEXT: [('custom', (0,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'", ('custom', (3,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'"]
# CHECK-NEXT: [('custom', (0,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'", ('custom', (3,)), 'list index out of range', "unsupported operand type(s) for +: 'int' and 'str'"]
# CHECK-NEXT: ValueError('outer') Custom(0) True
# CHECK-NEXT: ValueError('outer') IndexError('list index out of range') True
# CHECK-NEXT: ValueError('outer') TypeError("unsupported operand type(s) for +: 'int' and 'str'") True
# CHECK-NEXT: ValueError('outer') Custom(3) True
