# Aliases and unions print and compare as CPython shows them.
# RUN: %run %s | FileCheck --match-full-lines %s
from typing import *
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Optional["X"], Tuple[int, ...], Callable[[int, str], bool], Callable[..., int], Any, Literal["a", 1], Iterable[int], List, Type[int])
print(Annotated[int, "m"], ClassVar[int], Final[int], cast(int, "x"), TYPE_CHECKING, isinstance([], List), Self, Never, NoReturn)
try: List[int, str]
except TypeError as e: print(e)
try: isinstance(3, List[int])
except TypeError as e: print(e)
try: Any()
except TypeError as e: print(e)
print(Union[int, None], Union[int, int], Union[int, List[str]], int | List[int], Optional[List["X"]], List["Node"], Sequence[int] | None)
# CHECK: typing.List[int] typing.Dict[str, typing.List[int]] int | None int | str ForwardRef('X') | None typing.Tuple[int, ...] typing.Callable{{\[\[}}int, str], bool] typing.Callable[..., int] typing.Any typing.Literal['a', 1] typing.Iterable[int] typing.List typing.Type[int]
# CHECK-NEXT: typing.Annotated[int, 'm'] typing.ClassVar[int] typing.Final[int] x False True typing.Self typing.Never typing.NoReturn
# CHECK-NEXT: Too many arguments for typing.List; actual 2, expected 1
# CHECK-NEXT: Subscripted generics cannot be used with class and instance checks
# CHECK-NEXT: Any cannot be instantiated
# CHECK-NEXT: int | None <class 'int'> int | typing.List[str] int | typing.List[int] typing.List[ForwardRef('X')] | None typing.List[ForwardRef('Node')] typing.Sequence[int] | None
