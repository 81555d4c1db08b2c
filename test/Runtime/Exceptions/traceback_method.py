# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class A:
    def method(self):
        return self.other()

    def other(self):
        raise ValueError("x")


A().method()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_method.py", line 11, in <module>
# CHECK-NEXT:    A().method()
# CHECK-NEXT:    ~~~~~~~~~~^^
# CHECK-NEXT:  File "{{.*}}traceback_method.py", line 5, in method
# CHECK-NEXT:    return self.other()
# CHECK-NEXT:           ~~~~~~~~~~^^
# CHECK-NEXT:  File "{{.*}}traceback_method.py", line 8, in other
# CHECK-NEXT:    raise ValueError("x")
# CHECK-NEXT:ValueError: x
