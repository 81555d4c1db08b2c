# Union is the class of all unions, also of those with forward references and type variables.
# RUN: %run %s | FileCheck --match-full-lines %s
import types
from typing import *
T = TypeVar("T")
print(type(int | str) is Union is types.UnionType, Union, isinstance(Optional[int], Union))
print(Union[int, "X"], Optional[T], Union[1, "a b"[0]], Union[int, str, int], Union[int], Optional[None])
print(Optional[T][int], Union[T, list[T]][str], (T | None).__parameters__, list[T] | dict[str, T])
print(Union[int, str] == (str | int), hash(Union[int, str]) == hash(str | int), get_origin(int | None), get_args(Optional["X"]))
print(isinstance(1, Union[int, str]), isinstance(1, Optional[str]), issubclass(int, int | None))
for bad in ("Union[()]", "Optional[int, str]", "int | 'x'", "int | 5", "List['1+']"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
# CHECK: True <class 'typing.Union'> True
# CHECK-NEXT: int | ForwardRef('X') ~T | None 1 | ForwardRef('a') int | str <class 'int'> <class 'NoneType'>
# CHECK-NEXT: int | None str | list[str] (~T,) list[~T] | dict[str, ~T]
# CHECK-NEXT: True True <class 'typing.Union'> (ForwardRef('X'), <class 'NoneType'>)
# CHECK-NEXT: True False True
# CHECK-NEXT: TypeError Cannot take a Union of no types.
# CHECK-NEXT: TypeError typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# CHECK-NEXT: TypeError unsupported operand type(s) for |: 'type' and 'str'
# CHECK-NEXT: TypeError unsupported operand type(s) for |: 'type' and 'int'
# CHECK-NEXT: SyntaxError Forward reference must be an expression -- got '1+'
