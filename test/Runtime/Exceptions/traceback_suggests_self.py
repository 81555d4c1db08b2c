# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class A:
    def __init__(self):
        self.size = 1

    def f(self):
        return size


A().f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_self.py", line 11, in <module>
# CHECK-NEXT:    A().f()
# CHECK-NEXT:    ~~~~~^^
# CHECK-NEXT:  File "{{.*}}traceback_suggests_self.py", line 8, in f
# CHECK-NEXT:    return size
# CHECK-NEXT:           ^^^^
# CHECK-NEXT:NameError: name 'size' is not defined. Did you mean: 'self.size'?
