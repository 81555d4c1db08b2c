# RUN: %run %s | FileCheck --match-full-lines %s

def g(ignore=False):
    try:
        yield 1
    except GeneratorExit:
        print("closing")
        if ignore:
            yield 2
        return 7


it = g()
print(it.close(), list(it))
it = g()
next(it)
print(it.close(), it.close())
it = g(True)
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)

# CHECK: None []
# CHECK-NEXT: closing
# CHECK-NEXT: 7 None
# CHECK-NEXT: closing
# CHECK-NEXT: generator ignored GeneratorExit
