# RUN: %run %s | FileCheck --match-full-lines %s
def keys(d):
    for key in d:
        d[len(d)] = key


def items(d):
    total = 0
    for key, value in d.items():
        total += value
        d[key] = 0
    return total


def members(s):
    for x in s:
        s.add(x + 1)


for i in range(4):
    print(items({"a": 1, "b": 2.5}))
    for f, arg in ((keys, {1: 2}), (members, {1, 2}), (items, {"a": "x"})):
        try:
            f(arg)
        except (RuntimeError, TypeError) as error:
            print(error)

# CHECK: 3.5
# CHECK-NEXT: Set changed size during iteration
# CHECK-NEXT: unsupported operand type(s) for +=: 'int' and 'str'
# CHECK-NEXT: 3.5
# CHECK-NEXT: Set changed size during iteration
# CHECK-NEXT: unsupported operand type(s) for +=: 'int' and 'str'
# CHECK-NEXT: 3.5
# CHECK-NEXT: Set changed size during iteration
# CHECK-NEXT: unsupported operand type(s) for +=: 'int' and 'str'
# CHECK-NEXT: 3.5
# CHECK-NEXT: Set changed size during iteration
# CHECK-NEXT: unsupported operand type(s) for +=: 'int' and 'str'
