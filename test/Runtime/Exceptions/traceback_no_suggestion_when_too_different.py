# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

completely_different = 1
xyzzy

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_no_suggestion_when_too_different.py", line 4, in <module>
# CHECK-NEXT:    xyzzy
# CHECK-NEXT:NameError: name 'xyzzy' is not defined
