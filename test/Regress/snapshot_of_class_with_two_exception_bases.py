# RUN: %run %s | FileCheck --match-full-lines %s
class Both(ValueError, IndexError):
    pass
for i in range(20000):
    pass
print(Both.__mro__[1:3], [issubclass(Both, b) for b in (LookupError, ValueError)])
# CHECK: (<class 'ValueError'>, <class 'IndexError'>) [True, True]
