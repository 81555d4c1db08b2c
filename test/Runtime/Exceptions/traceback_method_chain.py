# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

x = ("a"
     .upper()
     .lower()
     .nope()
     .strip())

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_method_chain.py", line 6, in <module>
# CHECK-NEXT:    .nope()
# CHECK-NEXT:     ^^^^
# CHECK-NEXT:AttributeError: 'str' object has no attribute 'nope'
