# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(n):
    if n == 0:
        1 / 0
    f(n - 1)


f(10)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_repeated_frames.py", line 9, in <module>
# CHECK-NEXT:    f(10)
# CHECK-NEXT:    ~^^^^
# CHECK-NEXT:  File "{{.*}}traceback_repeated_frames.py", line 6, in f
# CHECK-NEXT:    f(n - 1)
# CHECK-NEXT:    ~^^^^^^^
# CHECK-NEXT:  File "{{.*}}traceback_repeated_frames.py", line 6, in f
# CHECK-NEXT:    f(n - 1)
# CHECK-NEXT:    ~^^^^^^^
# CHECK-NEXT:  File "{{.*}}traceback_repeated_frames.py", line 6, in f
# CHECK-NEXT:    f(n - 1)
# CHECK-NEXT:    ~^^^^^^^
# CHECK-NEXT:  [Previous line repeated 7 more times]
# CHECK-NEXT:  File "{{.*}}traceback_repeated_frames.py", line 5, in f
# CHECK-NEXT:    1 / 0
# CHECK-NEXT:    ~~^~~
# CHECK-NEXT:ZeroDivisionError: division by zero
