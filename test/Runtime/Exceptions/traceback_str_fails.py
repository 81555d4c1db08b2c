# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class Error(Exception):
    def __str__(self):
        return 1 / 0


raise Error("x")

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_str_fails.py", line 8, in <module>
# CHECK-NEXT:    raise Error("x")
# CHECK-NEXT:Error: <exception str() failed>
