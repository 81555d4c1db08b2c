# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(x):
    raise ValueError(x)


def g():
    return f(1)


def h():
    x = g()
    return x


h()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_statement_call_has_no_carets.py", line 16, in <module>
# CHECK-NEXT:    h()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_statement_call_has_no_carets.py", line 12, in h
# CHECK-NEXT:    x = g()
# CHECK-NEXT:  File "{{.*}}traceback_statement_call_has_no_carets.py", line 8, in g
# CHECK-NEXT:    return f(1)
# CHECK-NEXT:  File "{{.*}}traceback_statement_call_has_no_carets.py", line 4, in f
# CHECK-NEXT:    raise ValueError(x)
# CHECK-NEXT:ValueError: 1
