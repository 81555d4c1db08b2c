# RUN: %run %s | FileCheck --match-full-lines %s
# What a MagicMock answers to operators.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


m=Mock(spec=['a','b'])
show(lambda: m.a)
show(lambda: m.c)
m=MagicMock()
show(lambda: len(m))
show(lambda: int(m))
show(lambda: list(m))
show(lambda: m[1])
show(lambda: m+1)
show(lambda: bool(m))
show(lambda: 1 in m)
show(lambda: m==m)
show(lambda: m==1)
show(lambda: m<1)
show(lambda: float(m))
show(lambda: m.__getitem__.call_args)
show(lambda: str(m)[:10])
show(lambda: 1+m)
m.__len__.return_value=5
show(lambda: len(m))
m.__getitem__.side_effect=lambda k:k*2
show(lambda: m[4])
m.__iter__.return_value=[1,2]
show(lambda: list(m))
show(lambda: list(m))
m.__enter__.return_value='e'
with m as q: print(q)
show(lambda: m.mock_calls[-4:])
m=Mock()
m.__str__=Mock(return_value='S')
show(lambda: str(m))
m.__len__=lambda self:4
show(lambda: len(m))
show(lambda: Mock()+1)
show(lambda: len(Mock()))
show(lambda: iter(Mock()))

# CHECK: <Mock name='mock.a' id=N>
# CHECK-NEXT: AttributeError Mock object has no attribute 'c'
# CHECK-NEXT: 0
# CHECK-NEXT: 1
# CHECK-NEXT: []
# CHECK-NEXT: <MagicMock name='mock.__getitem__()' id=N>
# CHECK-NEXT: <MagicMock name='mock.__add__()' id=N>
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: TypeError '<' not supported between instances of 'MagicMock' and 'int'
# CHECK-NEXT: 1.0
# CHECK-NEXT: call(1)
# CHECK-NEXT: '<MagicMock'
# CHECK-NEXT: <MagicMock name='mock.__radd__()' id=N>
# CHECK-NEXT: 5
# CHECK-NEXT: 8
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: e
# CHECK-NEXT: [call.__iter__(), call.__len__(), call.__enter__(), call.__exit__(None, None, None)]
# CHECK-NEXT: 'S'
# CHECK-NEXT: 4
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'Mock' and 'int'
# CHECK-NEXT: TypeError object of type 'Mock' has no len()
# CHECK-NEXT: TypeError 'Mock' object is not iterable
