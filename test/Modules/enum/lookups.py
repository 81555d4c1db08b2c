# RUN: %run %s | FileCheck --match-full-lines %s
from enum import *
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class C(Enum):
    R=1; G=2; B=3; ALIAS=1
t(lambda: C())
# CHECK: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
t(lambda: C(9))  # CHECK: ValueError 9 is not a valid C
t(lambda: C('x', 'y'))  # CHECK: ValueError ('x', 'y') is not a valid C
t(lambda: C['Z'])  # CHECK: KeyError 'Z'
t(lambda: C.Z)  # CHECK: AttributeError type object 'C' has no attribute 'Z'
t(lambda: C.R.Z)  # CHECK: AttributeError 'C' object has no attribute 'Z'
t(lambda: Enum())
# CHECK: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
t(lambda: Enum('A'))
# CHECK: TypeError <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum
t(lambda: Enum('A','x y').x)  # CHECK: <A.x: 1>
t(lambda: Enum('A',['x','y'],start=5).y.value)  # CHECK: 6
t(lambda: list(C))  # CHECK: [<C.R: 1>, <C.G: 2>, <C.B: 3>]
t(lambda: C.__members__)
# CHECK: mappingproxy({'R': <C.R: 1>, 'G': <C.G: 2>, 'B': <C.B: 3>, 'ALIAS': <C.R: 1>})
t(lambda: C.R in C)  # CHECK: True
t(lambda: 1 in C)  # CHECK: True
t(lambda: 9 in C)  # CHECK: False
t(lambda: [] in C)  # CHECK: False
def f():
    class D(C): pass
t(f)  # CHECK: TypeError <enum 'D'> cannot extend <enum 'C'>
def f():
    class D(Enum):
        a=1; a=2
t(f)  # CHECK: TypeError 'a' already defined as 1
def f():
    class D(Enum):
        _foo_=1
t(f)  # CHECK: ValueError _sunder_ names, such as '_foo_', are reserved for future Enum use
def f():
    class D(Enum):
        mro=1
t(f)  # CHECK: ValueError invalid enum member name(s) 'mro'
def f():
    C.R=5
t(f)  # CHECK: AttributeError cannot reassign member 'R'
def f():
    del C.R
t(f)  # CHECK: AttributeError 'C' cannot delete member 'R'.
def f():
    C.x=5; return C.x
t(f)  # CHECK: 5
def f():
    C.R.value=5
t(f)  # CHECK: AttributeError <enum 'Enum'> cannot set attribute 'value'
t(lambda: C.R < C.G)  # CHECK: TypeError '<' not supported between instances of 'C' and 'C'
t(lambda: C.R == 1)  # CHECK: False
t(lambda: hash(C.R)==hash('R'))  # CHECK: True
t(lambda: C.R.name)  # CHECK: 'R'
t(lambda: C.ALIAS)  # CHECK: <C.R: 1>
t(lambda: repr(C))  # CHECK: "<enum 'C'>"
t(lambda: str(C.R))  # CHECK: 'C.R'
t(lambda: f'{C.R:>10}')  # CHECK: '       C.R'
