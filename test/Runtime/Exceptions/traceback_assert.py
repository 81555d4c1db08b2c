# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(x):
    assert x == 1, "message"


f(2)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_assert.py", line 7, in <module>
# CHECK-NEXT:    f(2)
# CHECK-NEXT:    ~^^^
# CHECK-NEXT:  File "{{.*}}traceback_assert.py", line 4, in f
# CHECK-NEXT:    assert x == 1, "message"
# CHECK-NEXT:           ^^^^^^
# CHECK-NEXT:AssertionError: message
