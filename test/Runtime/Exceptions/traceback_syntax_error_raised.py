# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

raise SyntaxError("message", ("file.py", 3, 5, "  x = = 1\n", 3, 8))

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_syntax_error_raised.py", line 3, in <module>
# CHECK-NEXT:    raise SyntaxError("message", ("file.py", 3, 5, "  x = = 1\n", 3, 8))
# CHECK-NEXT:  File "file.py", line 3
# CHECK-NEXT:    x = = 1
# CHECK-NEXT:      ^^^
# CHECK-NEXT:SyntaxError: message
