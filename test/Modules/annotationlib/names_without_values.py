# Names that have no value yet become forward references, in the FORWARDREF format.
# RUN: %run %s | FileCheck --match-full-lines %s
import annotationlib
from annotationlib import Format, get_annotations
def f(a: undefined, b: list[undef2], c: int | undef3, d: x.y[int](1)) -> 'text': pass
class C:
    a: Foo
    b: dict[str, Bar[int]]
for each in (f, C):
    found = get_annotations(each, format=Format.FORWARDREF)
    for name, value in found.items():
        print(name, value)
    print(get_annotations(each, format=Format.STRING))
try: f.__annotations__
except NameError as e: print(e)
Foo = Bar = undefined = list
print(get_annotations(C), get_annotations(C, format=Format.FORWARDREF))
print(get_annotations(f, format=Format.FORWARDREF)['a'], found['a'].evaluate())
type Alias[T] = Missing[T]
print(annotationlib.call_evaluate_function(Alias.evaluate_value, Format.STRING))
# CHECK: a ForwardRef('undefined', owner=<function f at 0x{{[0-9a-f]+}}>)
# CHECK-NEXT: b list[ForwardRef('undef2', owner=<function f at 0x{{[0-9a-f]+}}>)]
# CHECK-NEXT: c ForwardRef('__annotationlib_name_1__ | undef3', owner=<function f at 0x{{[0-9a-f]+}}>)
# CHECK-NEXT: d ForwardRef('x.y[__annotationlib_name_2__](1)', owner=<function f at 0x{{[0-9a-f]+}}>)
# CHECK-NEXT: return text
# CHECK-NEXT: {'a': 'undefined', 'b': 'list[undef2]', 'c': 'int | undef3', 'd': 'x.y[int](1)', 'return': 'text'}
# CHECK-NEXT: a ForwardRef('Foo', is_class=True, owner=<class '__main__.C'>)
# CHECK-NEXT: b dict[str, ForwardRef('Bar[__annotationlib_name_1__]', is_class=True, owner=<class '__main__.C'>)]
# CHECK-NEXT: {'a': 'Foo', 'b': 'dict[str, Bar[int]]'}
# CHECK-NEXT: name 'undefined' is not defined
# CHECK-NEXT: {'a': <class 'list'>, 'b': dict[str, list[int]]} {'a': <class 'list'>, 'b': dict[str, list[int]]}
# CHECK-NEXT: <class 'list'> <class 'list'>
# CHECK-NEXT: Missing[T]
