# RUN: %run %s | FileCheck --match-full-lines %s

def g():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("caught", e)


it = g()
next(it)
print(it.throw(ValueError("x")), it.throw(ValueError))
try:
    it.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))
print(list(it))
for args in [(1,), ()]:
    try:
        g().throw(*args)
    except TypeError as e:
        print(e)
fresh = g()
try:
    fresh.throw(KeyError)
except KeyError:
    print(list(fresh))

# CHECK: caught x
# CHECK-NEXT: caught 
# CHECK-NEXT: 1 1
# CHECK-NEXT: KeyError('k')
# CHECK-NEXT: []
# CHECK-NEXT: exceptions must be classes or instances deriving from BaseException, not int
# CHECK-NEXT: throw expected at least 1 argument, got 0
# CHECK-NEXT: []
