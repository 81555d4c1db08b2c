# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    pass


a, b = A(), A()
print(a == a, a == b, a != b, a != a)  # CHECK: True False True False
print(a.__eq__(a), a.__eq__(b), a.__ne__(b), a.__lt__(b))  # CHECK: True NotImplemented NotImplemented NotImplemented
try:
    a < b
except TypeError as e:
    print(e)  # CHECK: '<' not supported between instances of 'A' and 'A'
print(hash(a) == hash(a), {a: 1}[a])  # CHECK: True 1
