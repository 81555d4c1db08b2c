# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def decorate(f):
    raise ValueError("x")


@decorate
def f():
    pass

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_decorator.py", line 7, in <module>
# CHECK-NEXT:    @decorate
# CHECK-NEXT:     ^^^^^^^^
# CHECK-NEXT:  File "{{.*}}traceback_decorator.py", line 4, in decorate
# CHECK-NEXT:    raise ValueError("x")
# CHECK-NEXT:ValueError: x
