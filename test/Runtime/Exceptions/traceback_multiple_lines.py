# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

x = "a"
y = (1 +
     2 +
     3 +
     4 +
     x +
     5)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_multiple_lines.py", line 4, in <module>
# CHECK-NEXT:    y = (1 +
# CHECK-NEXT:         ~~~
# CHECK-NEXT:         2 +
# CHECK-NEXT:         ~~~
# CHECK-NEXT:         3 +
# CHECK-NEXT:         ~~~
# CHECK-NEXT:         4 +
# CHECK-NEXT:         ~~^
# CHECK-NEXT:         x +
# CHECK-NEXT:         ~
# CHECK-NEXT:TypeError: unsupported operand type(s) for +: 'int' and 'str'
