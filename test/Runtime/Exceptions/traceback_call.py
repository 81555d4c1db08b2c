# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(x):
    raise ValueError(x)


def g():
    print("g", f(1))


g()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_call.py", line 11, in <module>
# CHECK-NEXT:    g()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_call.py", line 8, in g
# CHECK-NEXT:    print("g", f(1))
# CHECK-NEXT:               ~^^^
# CHECK-NEXT:  File "{{.*}}traceback_call.py", line 4, in f
# CHECK-NEXT:    raise ValueError(x)
# CHECK-NEXT:ValueError: 1
