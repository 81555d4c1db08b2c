# RUN: %run %s | FileCheck --match-full-lines %s
class A[T]: x: T
print([n for n in A.__dict__ if n in ('__module__', '__firstlineno__', '__type_params__')], A.__type_params__, A.__bases__, A.__orig_bases__, A.__parameters__, A.__mro__)
def f[T: int, *Ts, **P](a: T, b: "T" = 3) -> list[T]: return T
print(f.__type_params__, f.__annotations__, f(1), f(1).__bound__, f.__qualname__, f.__dict__)
T = f.__type_params__[0]
print(repr(T), T.__name__, T.__constraints__, T.__covariant__, T.__infer_variance__, T.__module__, T.__default__, T.has_default())
type X = int | Y
print(X, type(X), X.__name__, X.__type_params__, X.__module__)
try: X.__value__
except NameError as e: print(e)
Y = str
print(X.__value__)
type L[T = int] = list[T]
print(L[int], L.__type_params__[0].__default__, L.__value__, L[str].__origin__, L[str].__args__, L.__parameters__)
def g[T: (int, str)](x): return T.__constraints__, T.__bound__
print(g(1))
class B[T, U](A[T], metaclass=type):
    def m[V](self, x: T, y: V) -> U: return (T, U, V)
    type Al = T
    z = T
print(B().m(1,2), B.__orig_bases__, B.__parameters__, B.m.__annotations__, B.m.__type_params__, B.Al.__value__, B.m.__qualname__, B[int,str])
print(B.__type_params__, B.__bases__)
@lambda c: (print('deco', c), c)[1]
class D[T](dict[str, T]): pass
print(D[int], D.__orig_bases__, D.__mro__, D.__bases__)
def dec(f): print(f.__name__, f.__defaults__, f.__kwdefaults__); return f
@dec
def h[T](a=1, *, b=2): pass
def rec[T: rec](x: T): pass
print(rec.__type_params__[0].__bound__ is rec)
class N[T: (N, int)]: pass
print(N.__type_params__[0].__constraints__)
def q[T]():
    class In[U](list[U]):
        def mm(self): return T, U
    return In
print(q()().mm(), q().__qualname__)
try:
    class E[T](int, int): pass
except TypeError as e: print(e)
import typing
print(isinstance(X, typing.TypeAliasType))
def lam[T](x): return lambda y: (T, x, y)
print(lam(1)(2))
async def co[T](x: T): return T
print(co.__type_params__)
def gen[T](x: T): yield T
print(list(gen(1)))
print((X | int), X | None, int | X)
# CHECK: ['__module__', '__firstlineno__', '__type_params__'] (T,) (<class 'typing.Generic'>,) (typing.Generic[T],) (T,) (<class '__main__.A'>, <class 'typing.Generic'>, <class 'object'>)
# CHECK-NEXT: (T, Ts, P) {'a': T, 'b': 'T', 'return': list[T]} T <class 'int'> f {}
# CHECK-NEXT: T T () False True typing typing.NoDefault False
# CHECK-NEXT: X <class 'typing.TypeAliasType'> X () __main__
# CHECK-NEXT: name 'Y' is not defined
# CHECK-NEXT: int | str
# CHECK-NEXT: L[int] <class 'int'> list[T] L (<class 'str'>,) (T,)
# CHECK-NEXT: ((<class 'int'>, <class 'str'>), None)
# CHECK-NEXT: (T, U, V) (__main__.A[T], typing.Generic[T, U]) (T, U) {'x': T, 'y': V, 'return': U} (V,) T B.m __main__.B[int, str]
# CHECK-NEXT: (T, U) (<class '__main__.A'>, <class 'typing.Generic'>)
# CHECK-NEXT: deco <class '__main__.D'>
# CHECK-NEXT: __main__.D[int] (dict[str, T], typing.Generic[T]) (<class '__main__.D'>, <class 'dict'>, <class 'typing.Generic'>, <class 'object'>) (<class 'dict'>, <class 'typing.Generic'>)
# CHECK-NEXT: h (1,) {'b': 2}
# CHECK-NEXT: True
# CHECK-NEXT: (<class '__main__.N'>, <class 'int'>)
# CHECK-NEXT: (T, U) q.<locals>.In
# CHECK-NEXT: duplicate base class int
# CHECK-NEXT: True
# CHECK-NEXT: (T, 1, 2)
# CHECK-NEXT: (T,)
# CHECK-NEXT: [T]
# CHECK-NEXT: X | int X | None int | X
