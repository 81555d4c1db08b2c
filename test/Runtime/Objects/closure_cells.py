# RUN: %run %s | FileCheck --match-full-lines %s

def outer():
    x = 1

    def inner():
        return x

    def unset():
        return y

    yield inner
    yield unset
    y = 2


it = outer()
inner, unset = next(it), next(it)
cell = inner.__closure__[0]
print(cell.cell_contents, inner.__code__.co_freevars)  # CHECK: 1 ('x',)
cell.cell_contents = 5
print(inner())  # CHECK: 5
try:
    unset.__closure__[0].cell_contents
except ValueError as e:
    print(e)  # CHECK: Cell is empty
