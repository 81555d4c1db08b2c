# RUN: %run %s | FileCheck --match-full-lines %s
from __future__ import annotations
def f(a: int, b: list[int] = 3) -> 'x': pass
print(f.__annotations__)
class A:
    x: Undefined
print(A.__annotations__)
# CHECK: {'a': 'int', 'b': 'list[int]', 'return': "'x'"}
# CHECK-NEXT: {'x': 'Undefined'}
