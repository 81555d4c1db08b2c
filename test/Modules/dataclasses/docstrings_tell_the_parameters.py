# Without a docstring a dataclass gets the parameters of its __init__ as one.
# RUN: %run %s | FileCheck --match-full-lines %s
from dataclasses import dataclass, field
import typing
@dataclass
class A:
    x: int
    s: "str" = "q"
    items: list[int] = field(default_factory=list)
    call: typing.Callable[[int], str] = None
    shared: typing.ClassVar[int] = 3
    k: typing.Any = field(default=5, kw_only=True)
@dataclass
class B(A):
    "own"
@dataclass(init=False)
class C:
    a: int
@dataclass
class D:
    a: int
    def __init__(self, z, *q): pass
for cls in (A, B, C, D):
    print(cls.__doc__)
print(A.__dataclass_fields__['x'])
# CHECK: A(x: int, s: 'str' = 'q', items: list[int] = <factory>, call: Callable{{\[\[}}int], str] = None, *, k: Any = 5)
# CHECK-NEXT: own
# CHECK-NEXT: C()
# CHECK-NEXT: D(z, *q)
# CHECK-NEXT: Field(name='x',type=<class 'int'>,default=<dataclasses._MISSING_TYPE object at 0x{{[0-9a-f]+}}>,default_factory=<dataclasses._MISSING_TYPE object at 0x{{[0-9a-f]+}}>,init=True,repr=True,hash=None,compare=True,metadata=mappingproxy({}),kw_only=False,doc=None,_field_type=_FIELD)
