# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    return [x for x in range(3) if 1 / x]


f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_comprehension.py", line 7, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_comprehension.py", line 4, in f
# CHECK-NEXT:    return [x for x in range(3) if 1 / x]
# CHECK-NEXT:                                   ~~^~~
# CHECK-NEXT:ZeroDivisionError: division by zero
