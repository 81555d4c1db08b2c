# NamedTuple, TypedDict, NewType, hints of functions, dataclasses.
# RUN: %run %s | FileCheck --match-full-lines %s
from typing import *
class P(NamedTuple):
    x: int
    y: int = 5
    def total(self): return self.x + self.y
p = P(1); print(p, p.total(), p._fields, P._field_defaults, p == (1, 5))
Q = NamedTuple("Q", [("a", int), ("b", str)]); print(Q(1, "z"))
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}; print(Movie(name="y", year=3), Movie.__annotations__, Movie.__total__, sorted(Movie.__optional_keys__))
UserId = NewType("UserId", int); print(UserId(5), UserId)
def f(a: int, b: "str" = "x", *args: Any, **kw: Optional[int]) -> List[int]: ...
print(get_type_hints(f), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Optional[int]), get_args(Union[int, str]))
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(3), final(P) is P)
from dataclasses import dataclass, field
@dataclass
class DC:
    a: List[int] = field(default_factory=list)
    b: ClassVar[int] = 3
    c: Optional["DC"] = None
print(DC(), [f for f in DC.__dataclass_fields__])
# CHECK: P(x=1, y=5) 6 ('x', 'y') {'y': 5} True
# CHECK-NEXT: Q(a=1, b='z')
# CHECK-NEXT: {'name': 'y', 'year': 3} {'name': <class 'str'>, 'year': <class 'int'>} False ['name', 'year']
# CHECK-NEXT: 5 __main__.UserId
# CHECK-NEXT: {'a': <class 'int'>, 'b': <class 'str'>, 'args': typing.Any, 'kw': int | None, 'return': typing.List[int]} <class 'list'> (<class 'str'>, <class 'int'>) ([<class 'int'>], <class 'str'>) <class 'typing.Union'> (<class 'int'>, <class 'str'>)
