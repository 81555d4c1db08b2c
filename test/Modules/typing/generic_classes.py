# Type variables, generic classes, protocols.
# RUN: %run %s | FileCheck --match-full-lines %s
from typing import *
T = TypeVar("T"); K = TypeVar("K", bound=int); V = TypeVar("V", int, str)
print(T, K.__bound__, V.__constraints__, List[T], List[T][int], Dict[str, T])
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__mro__, Stack.__parameters__)
class Pair(Generic[T, V]): pass
print(Pair[int, str], Stack[T][str])
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(3, Closer))
class Base(Protocol[T]):
    def get(self) -> T: ...
class Impl(Base[int]):
    def get(self): return 4
print(Impl().get(), Union, Generic, Protocol, hash(List[int]) == hash(List[int]), List[int] == List[int], {List[int]: 1}[List[int]])
# CHECK: ~T <class 'int'> (<class 'int'>, <class 'str'>) typing.List[~T] typing.List[int] typing.Dict[str, ~T]
# CHECK-NEXT: 1 __main__.Stack[int] (<class '__main__.Stack'>, <class 'typing.Generic'>, <class 'object'>) (~T,)
# CHECK-NEXT: __main__.Pair[int, str] __main__.Stack[str]
# CHECK-NEXT: True False
# CHECK-NEXT: 4 <class 'typing.Union'> <class 'typing.Generic'> <class 'typing.Protocol'> True True 1
