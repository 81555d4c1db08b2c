# Functions are registered and forgotten again.
# RUN: %run %s | FileCheck --match-full-lines %s
import atexit


def bye(*args, **kwargs):
    print("bye", args, kwargs)


before = atexit._ncallbacks()
print(atexit.register(bye, 1, x=2) is bye)
decorated = atexit.register(lambda: print("lambda"))
print(atexit._ncallbacks() - before, callable(decorated))
for arguments in ((5,), ()):
    try:
        atexit.register(*arguments)
    except TypeError as error:
        print(error)
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(bye)
atexit.register(bye)
atexit.unregister(bye)
print(atexit._ncallbacks())
# CHECK: True
# CHECK-NEXT: 2 True
# CHECK-NEXT: the first argument must be callable
# CHECK-NEXT: register() takes at least 1 argument (0 given)
# CHECK-NEXT: lambda
# CHECK-NEXT: bye (1,) {'x': 2}
# CHECK-NEXT: 0
# CHECK-NEXT: 0
