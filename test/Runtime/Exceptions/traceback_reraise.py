# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e


try:
    f()
except ZeroDivisionError:
    raise

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_reraise.py", line 11, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_reraise.py", line 7, in f
# CHECK-NEXT:    raise e
# CHECK-NEXT:  File "{{.*}}traceback_reraise.py", line 5, in f
# CHECK-NEXT:    1 / 0
# CHECK-NEXT:    ~~^~~
# CHECK-NEXT:ZeroDivisionError: division by zero
