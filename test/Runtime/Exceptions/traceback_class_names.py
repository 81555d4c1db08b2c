# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class Outer:
    class Error(Exception):
        pass


raise Outer.Error("x")

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_class_names.py", line 8, in <module>
# CHECK-NEXT:    raise Outer.Error("x")
# CHECK-NEXT:Outer.Error: x
