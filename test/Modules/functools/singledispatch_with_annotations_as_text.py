# Under the future import, register evaluates the annotations.
# RUN: %run %s | FileCheck --match-full-lines %s
from __future__ import annotations
from functools import singledispatch
@singledispatch
def show(x): return "base"
@show.register
def _(x: int): return "int"
@show.register
def _(x: list | tuple): return "seq"
print(show(1), show([]), show(()), show("a"))
try:
    @show.register
    def _(x: Unknown): pass
except TypeError as e: print(e)
# CHECK: int seq seq base
# CHECK-NEXT: Invalid annotation for 'x'. ForwardRef('Unknown') is an unresolved forward reference.
