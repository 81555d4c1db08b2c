# RUN: %run %s | FileCheck --match-full-lines %s
# A mock with a specification has no more than that has.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


class C:
    attr=1
    def meth(self,a,b=2): return a
    @staticmethod
    def st(x): pass
    @classmethod
    def cm(cls,x): pass
    async def co(self): pass
    def __len__(self): return 0
m=Mock(spec=C)
show(lambda: m.nope)
show(lambda: m.meth)
show(lambda: isinstance(m,C))
show(lambda: m.__class__)
m.x=1
show(lambda: m.x)
m=Mock(spec_set=C)
def s(): m.x=1
show(s)
show(lambda: m.co)

# CHECK: AttributeError Mock object has no attribute 'nope'
# CHECK-NEXT: <Mock name='mock.meth' id=N>
# CHECK-NEXT: True
# CHECK-NEXT: <class '__main__.C'>
# CHECK-NEXT: 1
# CHECK-NEXT: AttributeError Mock object has no attribute 'x'
# CHECK-NEXT: <AsyncMock name='mock.co' id=N>
