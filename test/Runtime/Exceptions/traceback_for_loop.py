# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    for x in 5:
        pass


f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_for_loop.py", line 8, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_for_loop.py", line 4, in f
# CHECK-NEXT:    for x in 5:
# CHECK-NEXT:             ^
# CHECK-NEXT:TypeError: 'int' object is not iterable
