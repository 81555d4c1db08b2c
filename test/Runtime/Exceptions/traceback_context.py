# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

try:
    1 / 0
except ZeroDivisionError:
    {}["a"]

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_context.py", line 4, in <module>
# CHECK-NEXT:    1 / 0
# CHECK-NEXT:    ~~^~~
# CHECK-NEXT:ZeroDivisionError: division by zero
# CHECK-EMPTY:
# CHECK-NEXT:During handling of the above exception, another exception occurred:
# CHECK-EMPTY:
# CHECK-NEXT:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_context.py", line 6, in <module>
# CHECK-NEXT:    {}["a"]
# CHECK-NEXT:    ~~^^^^^
# CHECK-NEXT:KeyError: 'a'
