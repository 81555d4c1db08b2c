# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

prnt(1)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_builtin.py", line 3, in <module>
# CHECK-NEXT:    prnt(1)
# CHECK-NEXT:    ^^^^
# CHECK-NEXT:NameError: name 'prnt' is not defined. Did you mean: 'print'?
