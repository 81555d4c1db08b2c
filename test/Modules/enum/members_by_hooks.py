# RUN: %run %s | FileCheck --match-full-lines %s
from enum import *
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls, v):
        if v=='bad': return 5
        if v=='err': raise KeyError('k')
        if v=='a': return cls.A
t(lambda: M('a')); t(lambda: M('bad')); t(lambda: M('err')); t(lambda: M('q'))
# CHECK: <M.A: 1>
# CHECK-NEXT: TypeError error in M._missing_: returned 5 instead of None or a valid member
# CHECK-NEXT: KeyError 'k'
# CHECK-NEXT: ValueError 'q' is not a valid M
@unique
class U(Enum):
    A=1;B=2
def f():
    @unique
    class U2(Enum):
        A=1;B=1;C=2;D=2
t(f)  # CHECK: ValueError duplicate values found in <enum 'U2'>: B -> A, D -> C
class N(Enum):
    a=auto(); b=nonmember(5); c=member(7);
    class Inner: pass
    d=auto(); _ignore_=['tmp']; tmp=3
    def meth(self): return self.name
t(lambda: list(N))  # CHECK: [<N.a: 1>, <N.c: 7>, <N.d: 8>]
t(lambda: N.b)  # CHECK: 5
t(lambda: N.Inner)  # CHECK: <class '__main__.N.Inner'>
t(lambda: N.d.meth())  # CHECK: 'd'
t(lambda: N.tmp)  # CHECK: AttributeError type object 'N' has no attribute 'tmp'
class UH(Enum):
    A=[1]; B={}; C=[1]
t(lambda: UH([1])); t(lambda: UH([2])); t(lambda: UH.C); t(lambda: {} in UH)
# CHECK: <UH.A: [1]>
# CHECK-NEXT: ValueError [2] is not a valid UH
# CHECK-NEXT: <UH.A: [1]>
# CHECK-NEXT: True
class G(Enum):
    def _generate_next_value_(name,start,count,last): return name.lower()+str(count)
    AA=auto(); BB=auto()
t(lambda: [m.value for m in G])  # CHECK: ['aa0', 'bb1']
def f():
    class G2(Enum):
        AA=auto()
        def _generate_next_value_(name,start,count,last): return name
t(f)  # CHECK: TypeError _generate_next_value_ must be defined before members
def f():
    class G3(Enum):
        A='x'; B=auto()
t(f)  # CHECK: TypeError unable to increment 'x'
class Ord(Enum):
    _order_='A B'; A=1; B=2
def f():
    class Ord2(Enum):
        _order_='B A'; A=1; B=2
t(f)
# CHECK: TypeError member order does not match _order_:
# CHECK-NEXT:   ['A', 'B']
# CHECK-NEXT:   ['B', 'A']
