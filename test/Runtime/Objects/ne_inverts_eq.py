# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


print(A(1) != A(1), A(1) != A(2))  # CHECK: False True
print(A(1).__ne__(A(2)))  # CHECK: True
