# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class A:
    x = 1
    y = x.nope

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_class_body.py", line 3, in <module>
# CHECK-NEXT:    class A:
# CHECK-NEXT:        x = 1
# CHECK-NEXT:        y = x.nope
# CHECK-NEXT:  File "{{.*}}traceback_class_body.py", line 5, in A
# CHECK-NEXT:    y = x.nope
# CHECK-NEXT:        ^^^^^^
# CHECK-NEXT:AttributeError: 'int' object has no attribute 'nope'
