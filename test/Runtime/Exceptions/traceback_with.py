# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

with open:
    pass

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_with.py", line 3, in <module>
# CHECK-NEXT:    with open:
# CHECK-NEXT:         ^^^^
# CHECK-NEXT:TypeError: 'builtin_function_or_method' object does not support the context manager protocol (missed __exit__ method)
