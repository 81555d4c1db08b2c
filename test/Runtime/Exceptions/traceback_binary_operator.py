# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(a, b):
    return (a + 1) * (b)[0] + a ** b


f(1, [2])

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_binary_operator.py", line 7, in <module>
# CHECK-NEXT:    f(1, [2])
# CHECK-NEXT:    ~^^^^^^^^
# CHECK-NEXT:  File "{{.*}}traceback_binary_operator.py", line 4, in f
# CHECK-NEXT:    return (a + 1) * (b)[0] + a ** b
# CHECK-NEXT:                              ~~^^~~
# CHECK-NEXT:TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'list'
