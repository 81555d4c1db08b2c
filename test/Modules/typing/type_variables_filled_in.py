# What a generic class or alias makes of its arguments, and of too few or too many.
# RUN: %run %s | FileCheck --match-full-lines %s
from typing import *
T, K = TypeVar("T"), TypeVar("K")
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")
class Pair[A, B = int]: pass
class Many(Generic[T, *Ts]): pass
class Calls(Generic[P]): pass
print(list[T][int], dict[str, T][int], dict[T, list[K]][int, str], list[T].__parameters__, tuple[T, ...][int])
print(Pair[str], Pair[str, bytes], Many[int], Many[int, str, bytes], Calls[int, str], Calls[[int]])
print(Callable[P, T], Callable[P, T][[int, str], bool], Callable[Concatenate[int, P], T], Callable[[T], K][int, str])
print(Annotated[list[T], "m"][int], Generator[int], AsyncGenerator[int], ContextManager[int])
type Alias[X] = list[X] | None
print(Alias[int], Alias[int].__args__, Alias.__value__[str])
for bad in ("Pair[1, 2, 3]", "Pair[()]", "dict[T, K][int]", "list[int][int]", "Dict[int]", "Many[()]", "List[int]()", "T()", "TypeVar(1)", "Hashable[int]"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
for bases in ("Generic[T], Generic[K]", "List[T], Generic[K]"):
    try: exec(f"class C({bases}): pass")
    except TypeError as e: print(e)
# CHECK: list[int] dict[str, int] dict[int, list[str]] (~T,) tuple[int, ...]
# CHECK-NEXT: __main__.Pair[str, int] __main__.Pair[str, bytes] __main__.Many[int] __main__.Many[int, str, bytes] __main__.Calls{{\[\[}}int, str]] __main__.Calls{{\[\[}}int]]
# CHECK-NEXT: typing.Callable[~P, ~T] typing.Callable{{\[\[}}int, str], bool] typing.Callable[typing.Concatenate[int, ~P], ~T] typing.Callable{{\[\[}}int], str]
# CHECK-NEXT: typing.Annotated[list[int], 'm'] typing.Generator[int, NoneType, NoneType] typing.AsyncGenerator[int, NoneType] typing.ContextManager[int, bool | None]
# CHECK-NEXT: Alias[int] (<class 'int'>,) list[str] | None
# CHECK-NEXT: TypeError Too many arguments for <class '__main__.Pair'>; actual 3, expected 2
# CHECK-NEXT: TypeError Too few arguments for <class '__main__.Pair'>; actual 0, expected at least 1
# CHECK-NEXT: TypeError Too few arguments for dict[~T, ~K]; actual 1, expected at least 2
# CHECK-NEXT: TypeError list[int] is not a generic class
# CHECK-NEXT: TypeError Too few arguments for typing.Dict; actual 1, expected 2
# CHECK-NEXT: TypeError Too few arguments for <class '__main__.Many'>; actual 0, expected at least 1
# CHECK-NEXT: TypeError Type List cannot be instantiated; use list() instead
# CHECK-NEXT: TypeError 'typing.TypeVar' object is not callable
# CHECK-NEXT: TypeError typevar() argument 'name' must be str, not int
# CHECK-NEXT: TypeError typing.Hashable is not a generic class
# CHECK-NEXT: Cannot inherit from Generic[...] multiple times.
# CHECK-NEXT: Some type variables (~T) are not listed in Generic[~K]
