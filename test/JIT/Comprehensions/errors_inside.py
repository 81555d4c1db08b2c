# RUN: %run %s | FileCheck --match-full-lines %s
def divide(items):
    try:
        return [
            10
            // item
            for item in items
        ]
    except ZeroDivisionError as error:
        return error.__traceback__.tb_lineno


def caller(items, kind):
    if kind == "list":
        return [x + 1 for x in items]
    if kind == "set":
        return {x for x in items}
    if kind == "dict":
        return {x: x for x in items}
    return [x for x in items if x > 0]


print(divide([1, 2]), divide([1, 0]), divide([5.0]))
for kind in ("list", "set", "dict", "filter"):
    for items in ([1, 2], 3, ["a"], [[]], [0.5]):
        try:
            print(kind, caller(items, kind))
        except TypeError as error:
            print(kind, error)

# CHECK: [10, 5] 5 [2.0]
# CHECK-NEXT: list [2, 3]
# CHECK-NEXT: list 'int' object is not iterable
# CHECK-NEXT: list can only concatenate str (not "int") to str
# CHECK-NEXT: list can only concatenate list (not "int") to list
# CHECK-NEXT: list [1.5]
# CHECK-NEXT: set {1, 2}
# CHECK-NEXT: set 'int' object is not iterable
# CHECK-NEXT: set {'a'}
# CHECK-NEXT: set cannot use 'list' as a set element (unhashable type: 'list')
# CHECK-NEXT: set {0.5}
# CHECK-NEXT: dict {1: 1, 2: 2}
# CHECK-NEXT: dict 'int' object is not iterable
# CHECK-NEXT: dict {'a': 'a'}
# CHECK-NEXT: dict cannot use 'list' as a dict key (unhashable type: 'list')
# CHECK-NEXT: dict {0.5: 0.5}
# CHECK-NEXT: filter [1, 2]
# CHECK-NEXT: filter 'int' object is not iterable
# CHECK-NEXT: filter '>' not supported between instances of 'str' and 'int'
# CHECK-NEXT: filter '>' not supported between instances of 'list' and 'int'
# CHECK-NEXT: filter [0.5]
