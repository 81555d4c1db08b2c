# RUN: %run %s | FileCheck --match-full-lines %s
from enum import *
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class P(Flag):
    X=auto(); W=auto(); R=auto(); RW=R|W
t(lambda: list(P))  # CHECK: [<P.X: 1>, <P.W: 2>, <P.R: 4>]
t(lambda: P.R|P.X)  # CHECK: <P.X|R: 5>
t(lambda: P(0))  # CHECK: <P: 0>
t(lambda: ~P.R)  # CHECK: <P.X|W: 3>
t(lambda: P(8))
# CHECK: ValueError <flag 'P'> invalid value 8
# CHECK-NEXT:     given 0b0 1000
# CHECK-NEXT:   allowed 0b0 0111
t(lambda: P(-1))  # CHECK: <P.X|W|R: 7>
t(lambda: P.RW)  # CHECK: <P.RW: 6>
t(lambda: P.R in P.RW)  # CHECK: True
t(lambda: 1 in P.R)  # CHECK: TypeError unsupported operand type(s) for 'in': 'int' and 'P'
t(lambda: str(P(0)))  # CHECK: 'P(0)'
t(lambda: str(P.R|P.X))  # CHECK: 'P.X|R'
t(lambda: (P.R|P.X).name)  # CHECK: 'X|R'
t(lambda: len(P.RW))  # CHECK: 2
t(lambda: list(P.RW))  # CHECK: [<P.W: 2>, <P.R: 4>]
t(lambda: bool(P(0)))  # CHECK: False
t(lambda: P.R^P.RW)  # CHECK: <P.W: 2>
t(lambda: P.R & 4)  # CHECK: TypeError unsupported operand type(s) for &: 'P' and 'int'
t(lambda: P('x'))  # CHECK: ValueError 'x' is not a valid P
t(lambda: P.__members__)
# CHECK: mappingproxy({'X': <P.X: 1>, 'W': <P.W: 2>, 'R': <P.R: 4>, 'RW': <P.RW: 6>})
t(lambda: repr(P)); t(lambda: P.R|P.W is P.RW)
# CHECK: "<flag 'P'>"
# CHECK-NEXT: True
class Bd(Flag, boundary=CONFORM):
    A=1;B=2
t(lambda: Bd(7));   # CHECK: <Bd.A|B: 3>
class Be(Flag, boundary=EJECT):
    A=1;B=2
t(lambda: Be(7)); t(lambda: ~Be.A)
# CHECK: 7
# CHECK-NEXT: <Be.B: 2>
class Bk(Flag, boundary=KEEP):
    A=1;B=2
t(lambda: Bk(7)); t(lambda: ~Bk.A); t(lambda: Bk(4)); t(lambda: list(Bk(7)))
# CHECK: <Bk.A|B|4: 7>
# CHECK-NEXT: <Bk.B: 2>
# CHECK-NEXT: <Bk: 4>
# CHECK-NEXT: [<Bk.A: 1>, <Bk.B: 2>]
class Neg(Flag):
    A=-1; B=2
t(lambda: list(Neg)); t(lambda: Neg.A)
# CHECK: [<Neg.B: 2>]
# CHECK-NEXT: <Neg.A: -1>
class Sk(Flag):
    A=1; C=4; M=0
t(lambda: Sk(2))
# CHECK: ValueError <flag 'Sk'> invalid value 2
# CHECK-NEXT:     given 0b0 010
# CHECK-NEXT:   allowed 0b0 101
t(lambda: Sk.A|Sk.C)  # CHECK: <Sk.A|C: 5>
t(lambda: ~Sk.A)  # CHECK: <Sk.C: 4>
t(lambda: Sk(0))  # CHECK: <Sk.M: 0>
t(lambda: Sk(5))  # CHECK: <Sk.A|C: 5>
t(lambda: ~Sk(0))  # CHECK: <Sk.A|C: 5>
t(lambda: Sk(-2))
# CHECK: ValueError <flag 'Sk'> invalid value -2
# CHECK-NEXT:     given 0b1 110
# CHECK-NEXT:   allowed 0b0 101
