# RUN: %run %s | FileCheck --match-full-lines %s
class D:
    def __init__(s, v): s.v = v
    def __hash__(s): return hash(s.v)
    def __eq__(s, o):
        for i in range(3000): pass
        return s.v == o
d = {D(1): 'x'}
k = 1
for i in range(6):
    print({D(1): 'y'}[1], d[1], d[k], d.get(1), 1 in d)
# CHECK: y x x x True
# CHECK-NEXT: y x x x True
# CHECK-NEXT: y x x x True
# CHECK-NEXT: y x x x True
# CHECK-NEXT: y x x x True
# CHECK-NEXT: y x x x True
