# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

"x".uper()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_attribute.py", line 3, in <module>
# CHECK-NEXT:    "x".uper()
# CHECK-NEXT:    ^^^^^^^^
# CHECK-NEXT:AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
