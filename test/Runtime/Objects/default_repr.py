# RUN: %run %s | FileCheck --match-full-lines %s

import re


class A:
    class B:
        pass


print(re.sub("0x[0-9a-f]+", "0x", repr(A())))  # CHECK: <__main__.A object at 0x>
print(re.sub("0x[0-9a-f]+", "0x", repr(A.B())))  # CHECK: <__main__.A.B object at 0x>
print(re.sub("0x[0-9a-f]+", "0x", repr(object())))  # CHECK: <object object at 0x>
print(A, A.B, int, type)  # CHECK: <class '__main__.A'> <class '__main__.A.B'> <class 'int'> <class 'type'>

# Reason: the modules re and types are not there yet.
