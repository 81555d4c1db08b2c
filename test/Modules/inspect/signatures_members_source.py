# RUN: %run %s | FileCheck --match-full-lines %s
import inspect, functools
def f(a, b=1, /, c: int=2, *args: str, d, e='x', **kw) -> list[int]:
    """Doc of f.

       indented
    """
    return 1
print(inspect.signature(f))
class A:
    """Class A"""
    x = 1
    def __init__(self, p, q=3): self.p = p
    def m(self, y): 
        return y
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def s(w): pass
    @property
    def pr(self): return 1
class B(A):
    def m(self, y):
        return super().m(y)
for o in (A, B, A(1).m, A.c, A.s, len, print, sorted, functools.partial(f, 1, c=5), lambda x, y=2: x, A(1).pr.__class__):
    try: print(inspect.signature(o))
    except Exception as e: print(type(e).__name__)
sig = inspect.signature(f)
for n, p in sig.parameters.items(): print(n, p.kind, p.default, p.annotation, p, repr(p), p.kind.description)
print(sig.return_annotation, sig.empty, sig == inspect.signature(f))
ba = sig.bind(1, 2, 3, 4, d=5, z=6); print(ba, ba.args, ba.kwargs, ba.arguments); 
ba = sig.bind(1, d=2); ba.apply_defaults(); print(ba)
for bad in (lambda: sig.bind(), lambda: sig.bind(1), lambda: inspect.signature(A.m).bind(1,2,3), lambda: inspect.signature(A).bind(1,r=2), lambda: inspect.signature(3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(inspect.getdoc(f)); print(inspect.getdoc(B), inspect.getdoc(B.m))
print(inspect.getsource(f)); print(inspect.getsource(A)); print(inspect.getsource(B.m)); print(inspect.getsourcelines(A.c))
print([n for n, v in inspect.getmembers(A) if not n.startswith('__')])
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], [n for n,v in inspect.getmembers(A(1), inspect.ismethod)])
async def co(): pass
def g(): yield
async def ag(): yield
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(g), inspect.isasyncgenfunction(ag), inspect.isgenerator(g()), inspect.isfunction(co), inspect.isclass(A), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.ismethod(A(1).m), inspect.isroutine(len))
c = co(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def h(x, y: int = 2): return x
print(inspect.signature(h), inspect.unwrap(h) is h.__wrapped__, inspect.signature(h, follow_wrapped=False))
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(lambda a, b=1: 0))
def outer():
    def inner(): return inspect.stack()[1].function, inspect.currentframe().f_back.f_code.co_name, inspect.currentframe().f_lineno
    return inner()
print(outer())
from dataclasses import dataclass, field
@dataclass
class D:
    a: int
    b: str = 'x'
    c: list = field(default_factory=list)
print(inspect.signature(D))
from collections import namedtuple
print(inspect.signature(namedtuple('P', 'x y', defaults=[1])))
import enum
print(inspect.isabstract(A), inspect.getmro(B), inspect.getmodule(A).__name__, inspect.cleandoc("a\n   b\n    c"))
print(inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=3), sig.replace(return_annotation=int))
gg = g(); print(inspect.getgeneratorstate(gg)); next(gg); print(inspect.getgeneratorstate(gg)); 
# CHECK: (a, b=1, /, c: int = 2, *args: str, d, e='x', **kw) -> list[int]
# CHECK-NEXT: (p, q=3)
# CHECK-NEXT: (p, q=3)
# CHECK-NEXT: (y)
# CHECK-NEXT: (z)
# CHECK-NEXT: (w)
# CHECK-NEXT: (obj, /)
# CHECK-NEXT: (*args, sep=' ', end='\n', file=None, flush=False)
# CHECK-NEXT: (iterable, /, *, key=None, reverse=False)
# CHECK-NEXT: (b=1, /, *, c: int = 5, d, e='x', **kw) -> list[int]
# CHECK-NEXT: (x, y=2)
# CHECK-NEXT: ValueError
# CHECK-NEXT: a POSITIONAL_ONLY <class 'inspect._empty'> <class 'inspect._empty'> a <Parameter "a"> positional-only
# CHECK-NEXT: b POSITIONAL_ONLY 1 <class 'inspect._empty'> b=1 <Parameter "b=1"> positional-only
# CHECK-NEXT: c POSITIONAL_OR_KEYWORD 2 <class 'int'> c: int = 2 <Parameter "c: int = 2"> positional or keyword
# CHECK-NEXT: args VAR_POSITIONAL <class 'inspect._empty'> <class 'str'> *args: str <Parameter "*args: str"> variadic positional
# CHECK-NEXT: d KEYWORD_ONLY <class 'inspect._empty'> <class 'inspect._empty'> d <Parameter "d"> keyword-only
# CHECK-NEXT: e KEYWORD_ONLY x <class 'inspect._empty'> e='x' <Parameter "e='x'"> keyword-only
# CHECK-NEXT: kw VAR_KEYWORD <class 'inspect._empty'> <class 'inspect._empty'> **kw <Parameter "**kw"> variadic keyword
# CHECK-NEXT: list[int] <class 'inspect._empty'> True
# CHECK-NEXT: <BoundArguments (a=1, b=2, c=3, args=(4,), d=5, kw={'z': 6})> (1, 2, 3, 4) {'d': 5, 'z': 6} {'a': 1, 'b': 2, 'c': 3, 'args': (4,), 'd': 5, 'kw': {'z': 6}}
# CHECK-NEXT: <BoundArguments (a=1, b=1, c=2, args=(), d=2, e='x', kw={})>
# CHECK-NEXT: TypeError missing a required argument: 'a'
# CHECK-NEXT: TypeError missing a required argument: 'd'
# CHECK-NEXT: TypeError too many positional arguments
# CHECK-NEXT: TypeError got an unexpected keyword argument 'r'
# CHECK-NEXT: TypeError 3 is not a callable object
# CHECK-NEXT: Doc of f.
# CHECK-EMPTY:
# CHECK-NEXT: indented
# CHECK-NEXT: Class A None
# CHECK-NEXT: def f(a, b=1, /, c: int=2, *args: str, d, e='x', **kw) -> list[int]:
# CHECK-NEXT:     """Doc of f.
# CHECK-EMPTY:
# CHECK-NEXT:        indented
# CHECK-NEXT:     """
# CHECK-NEXT:     return 1
# CHECK-EMPTY:
# CHECK-NEXT: class A:
# CHECK-NEXT:     """Class A"""
# CHECK-NEXT:     x = 1
# CHECK-NEXT:     def __init__(self, p, q=3): self.p = p
# CHECK-NEXT:     def m(self, y): 
# CHECK-NEXT:         return y
# CHECK-NEXT:     @classmethod
# CHECK-NEXT:     def c(cls, z): pass
# CHECK-NEXT:     @staticmethod
# CHECK-NEXT:     def s(w): pass
# CHECK-NEXT:     @property
# CHECK-NEXT:     def pr(self): return 1
# CHECK-EMPTY:
# CHECK-NEXT:     def m(self, y):
# CHECK-NEXT:         return super().m(y)
# CHECK-EMPTY:
# CHECK-NEXT: (['    @classmethod\n', '    def c(cls, z): pass\n'], 16)
# CHECK-NEXT: ['c', 'm', 'pr', 's', 'x']
# CHECK-NEXT: ['__init__', 'm', 's'] ['__init__', 'c', 'm']
# CHECK-NEXT: True True True True True True True True True True
# CHECK-NEXT: True True CORO_CREATED
# CHECK-NEXT: CORO_CLOSED
# CHECK-NEXT: (x, y: int = 2) True (*a, **k)
# CHECK-NEXT: FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(1, 2), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 'x'}, annotations={'return': list[int], 'c': <class 'int'>, 'args': <class 'str'>})
# CHECK-NEXT: FullArgSpec(args=['a', 'b'], varargs=None, varkw=None, defaults=(1,), kwonlyargs=[], kwonlydefaults=None, annotations={})
# CHECK-NEXT: ('outer', 'outer', 54)
# CHECK-NEXT: (a: int, b: str = 'x', c: list = <factory>) -> None
# CHECK-NEXT: (x, y=1)
# CHECK-NEXT: False (<class '__main__.B'>, <class '__main__.A'>, <class 'object'>) __main__ a
# CHECK-NEXT: b
# CHECK-NEXT:  c
# CHECK-NEXT: x=3 (a, b=1, /, c: int = 2, *args: str, d, e='x', **kw) -> int
# CHECK-NEXT: GEN_CREATED
# CHECK-NEXT: GEN_SUSPENDED
