# RUN: %run %s | FileCheck --match-full-lines %s
from enum import Flag, IntFlag, auto


class P(Flag):
    R = auto()
    W = auto()
    X = auto()


print(P.R | P.X, repr(P.R | P.W), P.R in (P.R | P.W), P.X.value)
# CHECK: P.R|X <P.R|W: 3> True 4
print(P.R & P.W, bool(P.R & P.W), ~P.R, list(P.R | P.X))
# CHECK: P(0) False P.W|X [<P.R: 1>, <P.X: 4>]


class F(IntFlag):
    A = 1
    B = 2


print(F.A | F.B, repr(F.A | F.B), F.A + 1, (F.A | F.B) ^ F.A == F.B)
# CHECK: 3 <F.A|B: 3> 2 True
