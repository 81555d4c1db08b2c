# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

raise ValueError

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_empty_message.py", line 3, in <module>
# CHECK-NEXT:    raise ValueError
# CHECK-NEXT:ValueError
