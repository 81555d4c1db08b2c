# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

x = 1
x += "a"

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_whole_line_has_no_carets.py", line 4, in <module>
# CHECK-NEXT:    x += "a"
# CHECK-NEXT:TypeError: unsupported operand type(s) for +=: 'int' and 'str'
