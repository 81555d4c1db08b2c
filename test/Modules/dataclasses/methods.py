# RUN: %run %s | FileCheck --match-full-lines %s
from dataclasses import (FrozenInstanceError, asdict, astuple, dataclass,
                         field, fields, replace)


@dataclass(order=True)
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, compare=False)


p = P(1)
print(p, p == P(1, 2), p < P(1, 3))
# CHECK: P(x=1, y=2, tags=[]) True True
print(P(1).tags is P(1).tags, [f.name for f in fields(P)])
# CHECK: False ['x', 'y', 'tags']
print(asdict(p), astuple(p), replace(p, y=9))
# CHECK: {'x': 1, 'y': 2, 'tags': []} (1, 2, []) P(x=1, y=9, tags=[])
try:
    P()
except TypeError as e:
    print(e)
# CHECK: P.__init__() missing 1 required positional argument: 'x'


@dataclass(frozen=True)
class Q:
    a: int

    def __post_init__(self):
        print('post', self.a)


q = Q(3)  # CHECK: post 3
print(hash(q) == hash((3,)))  # CHECK: True
try:
    q.a = 1
except FrozenInstanceError as e:
    print(e)  # CHECK: cannot assign to field 'a'


@dataclass(kw_only=True)
class R(P):
    z: str = 'z'


print(R(1, z='q'))  # CHECK: R(x=1, y=2, tags=[], z='q')
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e:
    print(e)
# CHECK: mutable default <class 'list'> for field a is not allowed: use default_factory
