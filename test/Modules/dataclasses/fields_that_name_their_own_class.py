# A field's annotation may name the class that is being made, or one that comes later.
# RUN: %run %s | FileCheck --match-full-lines %s
from dataclasses import dataclass, field, fields
from typing import NamedTuple, Optional, TypedDict, get_type_hints
@dataclass
class Node:
    value: int
    next: Node | None = None
    children: list[Node] = field(default_factory=list)
    later: Optional[Later] = None
print(Node(1, Node(2)))
print([f.type for f in fields(Node)])
class Pair(NamedTuple):
    a: int
    b: Pair | None = None
print(Pair(1, Pair(2)))
class Tree(TypedDict, total=False):
    left: Tree
print(Tree(left={}))
class Later: pass
print(get_type_hints(Node), get_type_hints(Pair), get_type_hints(Tree))
# CHECK: Node(value=1, next=Node(value=2, next=None, children=[], later=None), children=[], later=None)
# CHECK-NEXT: [<class 'int'>, ForwardRef('Node | None', is_class=True, owner=<class '__main__.Node'>), list[ForwardRef('Node', is_class=True, owner=<class '__main__.Node'>)], ForwardRef('Later', is_class=True, owner=<class '__main__.Node'>) | None]
# CHECK-NEXT: Pair(a=1, b=Pair(a=2, b=None))
# CHECK-NEXT: {'left': {}}
# CHECK-NEXT: {'value': <class 'int'>, 'next': __main__.Node | None, 'children': list[__main__.Node], 'later': __main__.Later | None} {'a': <class 'int'>, 'b': __main__.Pair | None} {'left': <class '__main__.Tree'>}
