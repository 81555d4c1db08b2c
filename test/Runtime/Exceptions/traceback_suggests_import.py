# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

math.sqrt(2)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_import.py", line 3, in <module>
# CHECK-NEXT:    math.sqrt(2)
# CHECK-NEXT:    ^^^^
# CHECK-NEXT:NameError: name 'math' is not defined. Did you forget to import 'math'?
