# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class A:
    def __init__(self):
        self._hidden = 2

    def f(self):
        return self.hidden


A().f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_private_of_self.py", line 11, in <module>
# CHECK-NEXT:    A().f()
# CHECK-NEXT:    ~~~~~^^
# CHECK-NEXT:  File "{{.*}}traceback_suggests_private_of_self.py", line 8, in f
# CHECK-NEXT:    return self.hidden
# CHECK-NEXT:           ^^^^^^^^^^^
# CHECK-NEXT:AttributeError: 'A' object has no attribute 'hidden'. Did you mean: '_hidden'?
