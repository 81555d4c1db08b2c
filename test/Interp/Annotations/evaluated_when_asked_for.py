# RUN: %run %s | FileCheck --match-full-lines %s
import typing
class Node:
    left: Node
    right: "Node | None" = None
    count: int
def f(a: Undefined, b: int = 1) -> list[Node]: pass
print(Node.__annotations__)
try: f.__annotations__
except NameError as e: print(e)
Undefined = str
print(f.__annotations__)
print(typing.get_type_hints(Node), typing.get_type_hints(f))
print(Node.__annotate__(1), f.__annotate__.__name__)
for i in (2, 3, 4):
    try: print(f.__annotate__(i))
    except NotImplementedError as e: print('NIE', e)
f.__annotations__['z'] = 1
print(f.__annotations__)
f.__annotations__ = {'q': 2}
print(f.__annotations__, f.__annotate__)
class C:
    a: int
print(C.__annotations__)
class D(C): pass
print(D.__annotations__)
class E(C):
    d: "str"
print(typing.get_type_hints(E))
def g(): pass
print(g.__annotations__, g.__annotate__)
class G: pass
print(G.__annotations__, G.__annotate__)
import annotationlib
print(annotationlib.get_annotations(E), annotationlib.Format.VALUE, list(annotationlib.Format))
print(annotationlib.get_annotations(E, eval_str=True))
# CHECK: {'left': <class '__main__.Node'>, 'right': 'Node | None', 'count': <class 'int'>}
# CHECK-NEXT: name 'Undefined' is not defined
# CHECK-NEXT: {'a': <class 'str'>, 'b': <class 'int'>, 'return': list[__main__.Node]}
# CHECK-NEXT: {'left': <class '__main__.Node'>, 'right': __main__.Node | None, 'count': <class 'int'>} {'a': <class 'str'>, 'b': <class 'int'>, 'return': list[__main__.Node]}
# CHECK-NEXT: {'left': <class '__main__.Node'>, 'right': 'Node | None', 'count': <class 'int'>} __annotate__
# CHECK-NEXT: {'a': <class 'str'>, 'b': <class 'int'>, 'return': list[__main__.Node]}
# CHECK-NEXT: NIE 
# CHECK-NEXT: NIE 
# CHECK-NEXT: {'a': <class 'str'>, 'b': <class 'int'>, 'return': list[__main__.Node], 'z': 1}
# CHECK-NEXT: {'q': 2} None
# CHECK-NEXT: {'a': <class 'int'>}
# CHECK-NEXT: {}
# CHECK-NEXT: {'a': <class 'int'>, 'd': <class 'str'>}
# CHECK-NEXT: {} None
# CHECK-NEXT: {} None
# CHECK-NEXT: {'d': 'str'} 1 [<Format.VALUE: 1>, <Format.VALUE_WITH_FAKE_GLOBALS: 2>, <Format.FORWARDREF: 3>, <Format.STRING: 4>]
# CHECK-NEXT: {'d': <class 'str'>}
