# RUN: %run %s | FileCheck --match-full-lines %s
from dataclasses import InitVar, dataclass, field


@dataclass
class A:
    x: int
    y: "str" = "q"
    z: list = field(default_factory=list)
    w: InitVar[int] = 3
    v: int = field(init=False, default_factory=lambda: 4)

    def __post_init__(self, w):
        self.z.append(1 // w)


init = A.__init__
print(init.__qualname__, init.__defaults__, init.__code__.co_filename, init.__code__.co_varnames, init.__annotations__["y"])
# CHECK: A.__init__ ('q', <factory>, 3) <string> ('self', 'x', 'y', 'z', 'w') str
print(A(1), A(1) == A(1), A(1, z=[2]).z, A.__eq__.__qualname__)
# CHECK-NEXT: A(x=1, y='q', z=[0], v=4) True [2, 0] A.__eq__
for args, kwargs in ((), {}), ((1, 2, 3, 4, 5), {}), ((1,), {"q": 2}), ((1,), {"x": 2}):
    try:
        A(*args, **kwargs)
    except TypeError as error:
        print(error)
# CHECK-NEXT: A.__init__() missing 1 required positional argument: 'x'
# CHECK-NEXT: A.__init__() takes from 2 to 5 positional arguments but 6 were given
# CHECK-NEXT: A.__init__() got an unexpected keyword argument 'q'
# CHECK-NEXT: A.__init__() got multiple values for argument 'x'
try:
    A(1, w=0)
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_lineno, error)
# CHECK-NEXT: 7 division by zero


@dataclass(frozen=True, kw_only=True)
class B:
    self: int
    b: int = 3


print(B(self=1), hash(B(self=1)) == hash((1, 3)), B.__init__.__kwdefaults__, {B(self=1): 5}[B(self=1)])
# CHECK-NEXT: B(self=1, b=3) True {'b': 3} 5
try:
    B()
except TypeError as error:
    print(error)
# CHECK-NEXT: B.__init__() missing 1 required keyword-only argument: 'self'
