# RUN: %run %s | FileCheck --match-full-lines %s
# Calls of calls, and calls as values.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


m=Mock()
m.a.b(1)
m.c(2).d(x=3)
show(lambda: m.mock_calls)
show(lambda: m.method_calls)
show(lambda: m.mock_calls==[call.a.b(1),call.c(2),call.c().d(x=3)])
show(lambda: call.a(1).b(2).call_list())
show(lambda: call(1)==call(1))
show(lambda: call(1)==((1,),))
show(lambda: call(1)==call(2))
show(lambda: call.a.b)
show(lambda: call(1,ANY)==call(1,5))
show(lambda: call)
show(lambda: call('x',y=1))
show(lambda: ANY)
show(lambda: sentinel.foo)
show(lambda: sentinel.foo is sentinel.foo)
show(lambda: call.foo(1)==('foo',(1,)))
show(lambda: tuple(call.foo(1,a=2)))
show(lambda: [call(1)].index(call(1)))
m=Mock(**{'meth.return_value':3,'o.side_effect':KeyError})
show(lambda: m.meth())
show(lambda: m.o())
m.configure_mock(x=5)
show(lambda: m.x)
m.reset_mock()
show(lambda: m.mock_calls)
show(lambda: m.meth.return_value)
m=Mock()
del m.foo
show(lambda: m.foo)
show(lambda: hasattr(m,'foo'))
m=Mock()
child=Mock(name='ch')
m.attach_mock(child,'k')
child(3)
show(lambda: m.mock_calls)
show(lambda: m.k is child)
show(lambda: m.k)
m=Mock()
n=Mock()
m.n=n
n(4)
show(lambda: m.mock_calls)
show(lambda: n)

# CHECK: [call.a.b(1), call.c(2), call.c().d(x=3)]
# CHECK-NEXT: [call.a.b(1), call.c(2)]
# CHECK-NEXT: True
# CHECK-NEXT: [call.a(1), call.a().b(2)]
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: a.b
# CHECK-NEXT: True
# CHECK-NEXT: call
# CHECK-NEXT: call('x', y=1)
# CHECK-NEXT: <ANY>
# CHECK-NEXT: sentinel.foo
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: ('foo', (1,), {'a': 2})
# CHECK-NEXT: 0
# CHECK-NEXT: 3
# CHECK-NEXT: KeyError 
# CHECK-NEXT: 5
# CHECK-NEXT: []
# CHECK-NEXT: 3
# CHECK-NEXT: AttributeError foo
# CHECK-NEXT: False
# CHECK-NEXT: [call.k(3)]
# CHECK-NEXT: True
# CHECK-NEXT: <Mock name='mock.k' id=N>
# CHECK-NEXT: [call.n(4)]
# CHECK-NEXT: <Mock name='mock.n' id=N>
