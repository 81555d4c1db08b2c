# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    try:
        int("x")
    except ValueError as e:
        raise RuntimeError("failed") from e


f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_cause.py", line 5, in f
# CHECK-NEXT:    int("x")
# CHECK-NEXT:    ~~~^^^^^
# CHECK-NEXT:ValueError: invalid literal for int() with base 10: 'x'
# CHECK-EMPTY:
# CHECK-NEXT:The above exception was the direct cause of the following exception:
# CHECK-EMPTY:
# CHECK-NEXT:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_cause.py", line 10, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_cause.py", line 7, in f
# CHECK-NEXT:    raise RuntimeError("failed") from e
# CHECK-NEXT:RuntimeError: failed
