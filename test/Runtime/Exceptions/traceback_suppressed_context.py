# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

try:
    1 / 0
except ZeroDivisionError:
    raise ValueError from None

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suppressed_context.py", line 6, in <module>
# CHECK-NEXT:    raise ValueError from None
# CHECK-NEXT:ValueError
