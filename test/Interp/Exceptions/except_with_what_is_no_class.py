# The error of an except clause that names no class stands at the whole clause, without carets.
# RUN: %run %s | FileCheck --match-full-lines %s
import sys, traceback
def a():
    try: 1/0
    except "a":
        pass
        x = 1
def b():
    try:
        1/0
    except (ValueError, 5) as e:
        pass
    finally:
        pass
def c():
    try: 1/0
    except 5: y = 2
for f in (a, b, c):
    try: f()
    except TypeError as e: traceback.print_exception(e, file=sys.stdout, chain=False)
# CHECK: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}", line 20, in <module>
# CHECK-NEXT:     try: f()
# CHECK-NEXT:          ~^^
# CHECK-NEXT:   File "{{.*}}", line 6, in a
# CHECK-NEXT:     except "a":
# CHECK-NEXT:         pass
# CHECK-NEXT:         x = 1
# CHECK-NEXT: TypeError: catching classes that do not inherit from BaseException is not allowed
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}", line 20, in <module>
# CHECK-NEXT:     try: f()
# CHECK-NEXT:          ~^^
# CHECK-NEXT:   File "{{.*}}", line 12, in b
# CHECK-NEXT:     except (ValueError, 5) as e:
# CHECK-NEXT:         pass
# CHECK-NEXT: TypeError: catching classes that do not inherit from BaseException is not allowed
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}", line 20, in <module>
# CHECK-NEXT:     try: f()
# CHECK-NEXT:          ~^^
# CHECK-NEXT:   File "{{.*}}", line 18, in c
# CHECK-NEXT:     except 5: y = 2
# CHECK-NEXT: TypeError: catching classes that do not inherit from BaseException is not allowed
