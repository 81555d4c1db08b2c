# RUN: %run %s | FileCheck --match-full-lines %s
import sys
def name(depth): return sys._getframe(depth).f_code.co_name
def caller(): return name(1), name(2)
print(caller(), sys._getframe().f_lineno)
class Shown:
    def __repr__(self): return name(1) + name(2)
print([Shown()], sorted([2, 1], key=lambda n: len(name(1)) * n))
def numbers():
    yield name(1)
print(list(numbers()))
frame = sys._getframe()
print(frame.f_globals is globals(), frame.f_code.co_name)
# CHECK: ('caller', '<module>') 5
# CHECK-NEXT: [__repr__<module>] [1, 2]
# CHECK-NEXT: ['numbers']
# CHECK-NEXT: True <module>
