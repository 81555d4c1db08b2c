# RUN: %run %s | FileCheck --match-full-lines %s

class Late(OSError):
    def __init__(self, a):
        self.a = a


class Eager(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)


print(repr(Late(3)), Late(3).args, Late(3).errno)  # CHECK: Late() () None
e = Eager(99999, "f")
print(type(e).__name__, e.errno, e, e.args)  # CHECK: Eager 99999 [Errno 99999] f (99999, 'f')
