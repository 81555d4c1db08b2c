# RUN: %run %s | FileCheck --match-full-lines %s
# Mocks with the signatures of what they stand for.
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
def f(a,b=1): return a
sp=create_autospec(f)
show(lambda: sp(1))
show(lambda: sp())
show(lambda: sp(1,c=2))
show(lambda: sp.call_args)
show(lambda: sp.assert_called_with(1))
show(lambda: sp.assert_called_with(a=1))
show(lambda: sp.assert_called_once_with(2))
sp.return_value=8
show(lambda: sp(3))
show(lambda: sp.call_count)
show(lambda: sp.__name__)
sc=create_autospec(C)
i=sc()
show(lambda: i.meth(1))
show(lambda: i.meth())
show(lambda: i.nope)
show(lambda: i.meth.assert_called_once_with(1))
show(lambda: sc.st(1))
show(lambda: sc(1))
show(lambda: isinstance(i,C))
show(lambda: i.meth.assert_called_with(a=1))
w=Mock(wraps=C())
show(lambda: w.meth(5))
show(lambda: w.meth.called)

# CHECK: <MagicMock name='mock()' id=N>
# CHECK-NEXT: TypeError missing a required argument: 'a'
# CHECK-NEXT: TypeError got an unexpected keyword argument 'c'
# CHECK-NEXT: call(1)
# CHECK-NEXT: None
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError expected call not found.
# CHECK-NEXT: Expected: mock(2)
# CHECK-NEXT:   Actual: mock(1)
# CHECK-NEXT: 8
# CHECK-NEXT: 2
# CHECK-NEXT: 'f'
# CHECK-NEXT: <MagicMock name='mock().meth()' id=N>
# CHECK-NEXT: TypeError missing a required argument: 'a'
# CHECK-NEXT: AttributeError Mock object has no attribute 'nope'
# CHECK-NEXT: None
# CHECK-NEXT: <MagicMock name='mock.st()' id=N>
# CHECK-NEXT: <NonCallableMagicMock name='mock()' spec='C' id=N>
# CHECK-NEXT: True
# CHECK-NEXT: None
# CHECK-NEXT: 5
# CHECK-NEXT: True
