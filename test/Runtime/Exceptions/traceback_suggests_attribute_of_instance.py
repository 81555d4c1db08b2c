# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

class A:
    def __init__(self):
        self.colour = 1
        self._hidden = 2


A().color

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_attribute_of_instance.py", line 9, in <module>
# CHECK-NEXT:    A().color
# CHECK-NEXT:AttributeError: 'A' object has no attribute 'color'. Did you mean: 'colour'?
