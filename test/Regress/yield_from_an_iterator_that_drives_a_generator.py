# RUN: %run %s | FileCheck --match-full-lines %s
# What map() and zip() leave of the end of a generator is the result, as in CPython; and if
# the generator has not ended, there is none.


def endless(iterator):
    while True:
        yield iterator


def returns(values):
    yield from values
    return 'its own value'


def outer(iterator):
    result = yield from iterator
    print('result:', result)


def echo(value):
    return value


# CHECK: result: None
# CHECK-NEXT: ['a', 'b']
print(list(outer(map(next, endless(iter('ab'))))))

# CHECK-NEXT: result: its own value
# CHECK-NEXT: [1, 2]
print(list(outer(map(echo, returns([1, 2])))))

# CHECK-NEXT: result: its own value
# CHECK-NEXT: [(1, 3), (2, 4)]
print(list(outer(zip(returns([1, 2]), returns([3, 4])))))

# CHECK-NEXT: result: its own value
# CHECK-NEXT: [1, 2]
print(list(outer(returns([1, 2]))))
