# ast.unparse writes a tree as source again.
# RUN: %run %s | FileCheck --match-full-lines %s
import ast
source = r'''
"""Doc
string"""
from . import x as y
@dec(1)
def f(a, /, b: int=2, *args: str, c, d=3, **kw) -> int:
    """doc 'q' \\ """
    global g
    return (1, 2)
class C[T: int = str, *Ts, **P](Base, metaclass=M):
    x: int = 5
    (y): str
async def g():
    async with z as w, q:
        return [i async for i in k if await m]
lambda x, *y, z=1: (yield)
a or b or not c
(a or b) and c
(a + b) * c - d ** -e ** f
-(-x)
(a if b else c) if d else e
(x < y) < z is not w
f(*a, k=1, **c, x=(y := 5))
a.b[1:2, ::3][1,]
[{**a, 'b': 1}, {1, 2}, set(), {x: y for x, y in z if q}, (1,), ()]
1 .real, 1e400, b'x', ..., "it's", 'say "hi"'
f'a{x!r:>{w}}b{{c}}{d["k"]}'
x = y = (yield)
if a: pass
elif b: del c, d
else: raise X from Y
try: pass
except (A, B) as e: assert e, 'm'
else: x += 1
finally: pass
match x:
    case [1 | -2.5, {'k': v, **r}, P(1, x=2), *_] as q if q: pass
    case None: pass
type X[T] = list[T]
'''
text = ast.unparse(ast.parse(source))
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(ast.parse(source)))
# CHECK: """Doc
# CHECK-NEXT: string"""
# CHECK-NEXT: from . import x as y
# CHECK-EMPTY:
# CHECK-NEXT: @dec(1)
# CHECK-NEXT: def f(a, /, b: int=2, *args: str, c, d=3, **kw) -> int:
# CHECK-NEXT:     """doc 'q' \\ """
# CHECK-NEXT:     global g
# CHECK-NEXT:     return (1, 2)
# CHECK-EMPTY:
# CHECK-NEXT: class C[T: int = str, *Ts, **P](Base, metaclass=M):
# CHECK-NEXT:     x: int = 5
# CHECK-NEXT:     (y): str
# CHECK-EMPTY:
# CHECK-NEXT: async def g():
# CHECK-NEXT:     async with z as w, q:
# CHECK-NEXT:         return [i async for i in k if await m]
# CHECK-NEXT: lambda x, *y, z=1: (yield)
# CHECK-NEXT: a or b or (not c)
# CHECK-NEXT: (a or b) and c
# CHECK-NEXT: (a + b) * c - d ** (-e ** f)
# CHECK-NEXT: --x
# CHECK-NEXT: (a if b else c) if d else e
# CHECK-NEXT: (x < y) < z is not w
# CHECK-NEXT: f(*a, k=1, **c, x=(y := 5))
# CHECK-NEXT: a.b[1:2, ::3][1,]
# CHECK-NEXT: [{**a, 'b': 1}, {1, 2}, set(), {x: y for x, y in z if q}, (1,), ()]
# CHECK-NEXT: (1 .real, 1e309, b'x', ..., "it's", 'say "hi"')
# CHECK-NEXT: f"a{x!r:>{w}}b{{[{][{]}}c}}{d['k']}"
# CHECK-NEXT: x = y = (yield)
# CHECK-NEXT: if a:
# CHECK-NEXT:     pass
# CHECK-NEXT: elif b:
# CHECK-NEXT:     del c, d
# CHECK-NEXT: else:
# CHECK-NEXT:     raise X from Y
# CHECK-NEXT: try:
# CHECK-NEXT:     pass
# CHECK-NEXT: except (A, B) as e:
# CHECK-NEXT:     assert e, 'm'
# CHECK-NEXT: else:
# CHECK-NEXT:     x += 1
# CHECK-NEXT: finally:
# CHECK-NEXT:     pass
# CHECK-NEXT: match x:
# CHECK-NEXT:     case [1 | -2.5, {'k': v, **r}, P(1, x=2), *_] as q if q:
# CHECK-NEXT:         pass
# CHECK-NEXT:     case None:
# CHECK-NEXT:         pass
# CHECK-NEXT: type X[T] = list[T]
# CHECK-NEXT: True
