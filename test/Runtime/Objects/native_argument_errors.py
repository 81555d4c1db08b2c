# RUN: %run %s | FileCheck --match-full-lines %s

def show(function):
    try:
        print(function())
    except TypeError as e:
        print(e)


show(lambda: [].clear(1))
show(lambda: [].append())
show(lambda: [].append(x=1))
show(lambda: [].pop(1, 2))
show(lambda: [].insert(1))
show(lambda: "a".split(1, 2, 3))
show(lambda: "a".split(x=1))
show(lambda: "a".split(" ", sep=1))
show(lambda: "a".split(sep=1, maxsplit=2, foo=3))
show(lambda: [].sort(1))
show(lambda: len())
show(lambda: isinstance(1))
show(lambda: (1).__add__())
show(lambda: (1).__add__(x=1))
show(lambda: (1).__pow__())
show(lambda: [].__len__(1))
show(lambda: [].__setitem__(1))
show(lambda: list(1, 2))
show(lambda: list(x=1))
show(lambda: sorted())
show(lambda: sum())
show(lambda: round())
show(lambda: pow(1))
show(lambda: int(1, 2, 3))
show(lambda: int(foo=1))
show(lambda: dict.fromkeys())
show(lambda: print(foo=1))

# CHECK: list.clear() takes no arguments (1 given)
# CHECK-NEXT: list.append() takes exactly one argument (0 given)
# CHECK-NEXT: list.append() takes no keyword arguments
# CHECK-NEXT: pop expected at most 1 argument, got 2
# CHECK-NEXT: insert expected 2 arguments, got 1
# CHECK-NEXT: split() takes at most 2 arguments (3 given)
# CHECK-NEXT: split() got an unexpected keyword argument 'x'
# CHECK-NEXT: argument for split() given by name ('sep') and position (1)
# CHECK-NEXT: split() takes at most 2 keyword arguments (3 given)
# CHECK-NEXT: sort() takes no positional arguments
# CHECK-NEXT: len() takes exactly one argument (0 given)
# CHECK-NEXT: isinstance expected 2 arguments, got 1
# CHECK-NEXT: expected 1 argument, got 0
# CHECK-NEXT: wrapper __add__() takes no keyword arguments
# CHECK-NEXT: expected 1 or 2 arguments, got 0
# CHECK-NEXT: expected 0 arguments, got 1
# CHECK-NEXT: __setitem__ expected 2 arguments, got 1
# CHECK-NEXT: list expected at most 1 argument, got 2
# CHECK-NEXT: list() takes no keyword arguments
# CHECK-NEXT: sorted expected 1 argument, got 0
# CHECK-NEXT: sum() takes at least 1 positional argument (0 given)
# CHECK-NEXT: round() missing required argument 'number' (pos 1)
# CHECK-NEXT: pow() missing required argument 'exp' (pos 2)
# CHECK-NEXT: int expected at most 2 arguments, got 3
# CHECK-NEXT: int() got an unexpected keyword argument 'foo'
# CHECK-NEXT: fromkeys expected at least 1 argument, got 0
# CHECK-NEXT: print() got an unexpected keyword argument 'foo'
