# RUN: %run %s | FileCheck --match-full-lines %s
# What a mock remembers, and how it complains.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


show(lambda: m)
show(lambda: m.a)
show(lambda: m.a.b)
show(lambda: m())
show(lambda: m.a().b(1).c)
show(lambda: Mock(name='n'))
show(lambda: Mock(name='n').x)
show(lambda: MagicMock(spec=int))
show(lambda: Mock(spec_set=str).upper)
m=Mock(return_value=3)
show(lambda: m(1,x=2))
show(lambda: m.call_args)
show(lambda: m.call_args.args)
show(lambda: m.call_args.kwargs)
show(lambda: m.call_args_list)
show(lambda: m.mock_calls)
show(lambda: m.called)
show(lambda: m.call_count)
show(lambda: m.assert_called_with(1,x=2))
show(lambda: m.assert_called_with(1))
show(lambda: m.assert_called_once_with(1,x=2))
m(5)
show(lambda: m.assert_called_once_with(1,x=2))
show(lambda: m.assert_called_once())
show(lambda: m.assert_not_called())
show(lambda: m.assert_any_call(1,x=2))
show(lambda: m.assert_any_call(9))
show(lambda: m.assert_has_calls([call(1,x=2),call(5)]))
show(lambda: m.assert_has_calls([call(5),call(1,x=2)]))
show(lambda: m.assert_has_calls([call(5),call(1,x=2)],any_order=True))
show(lambda: m.assert_has_calls([call(7)],any_order=True))
m=Mock()
show(lambda: m.assert_called())
show(lambda: m.assert_called_once())
show(lambda: m.assert_called_with(1))
show(lambda: m.assert_called_once_with(1))
show(lambda: m.asert_called())
show(lambda: m.assert_foo())
show(lambda: m.called_once_with(1))
show(lambda: m.foo.assert_called())
show(lambda: m.assert_has_calls([call(1)]))
m=Mock(side_effect=[1,2,ValueError('x')])
show(m)
show(m)
show(m)
show(m)
m=Mock(side_effect=KeyError('k'))
show(m)
m=Mock(side_effect=lambda *a: DEFAULT, return_value=9)
show(lambda: m(1))
m.side_effect=lambda x: x*2
show(lambda: m(4))
m.side_effect=None
show(lambda: m(4))

# CHECK: NameError name 'm' is not defined
# CHECK-NEXT: NameError name 'm' is not defined
# CHECK-NEXT: NameError name 'm' is not defined
# CHECK-NEXT: NameError name 'm' is not defined
# CHECK-NEXT: NameError name 'm' is not defined
# CHECK-NEXT: <Mock name='n' id=N>
# CHECK-NEXT: <Mock name='n.x' id=N>
# CHECK-NEXT: <MagicMock spec='int' id=N>
# CHECK-NEXT: <Mock name='mock.upper' id=N>
# CHECK-NEXT: 3
# CHECK-NEXT: call(1, x=2)
# CHECK-NEXT: (1,)
# CHECK-NEXT: {'x': 2}
# CHECK-NEXT: [call(1, x=2)]
# CHECK-NEXT: [call(1, x=2)]
# CHECK-NEXT: True
# CHECK-NEXT: 1
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError expected call not found.
# CHECK-NEXT: Expected: mock(1)
# CHECK-NEXT:   Actual: mock(1, x=2)
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError Expected 'mock' to be called once. Called 2 times.
# CHECK-NEXT: Calls: [call(1, x=2), call(5)].
# CHECK-NEXT: AssertionError Expected 'mock' to have been called once. Called 2 times.
# CHECK-NEXT: Calls: [call(1, x=2), call(5)].
# CHECK-NEXT: AssertionError Expected 'mock' to not have been called. Called 2 times.
# CHECK-NEXT: Calls: [call(1, x=2), call(5)].
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError mock(9) call not found
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError Calls not found.
# CHECK-NEXT: Expected: [call(5), call(1, x=2)]
# CHECK-NEXT:   Actual: [call(1, x=2), call(5)]
# CHECK-NEXT: None
# CHECK-NEXT: AssertionError 'mock' does not contain all of (call(7),) in its call list, found [call(1, x=2), call(5)] instead
# CHECK-NEXT: AssertionError Expected 'mock' to have been called.
# CHECK-NEXT: AssertionError Expected 'mock' to have been called once. Called 0 times.
# CHECK-NEXT: AssertionError expected call not found.
# CHECK-NEXT: Expected: mock(1)
# CHECK-NEXT:   Actual: not called.
# CHECK-NEXT: AssertionError Expected 'mock' to be called once. Called 0 times.
# CHECK-NEXT: AttributeError 'asert_called' is not a valid assertion. Use a spec for the mock if 'asert_called' is meant to be an attribute.
# CHECK-NEXT: AttributeError 'assert_foo' is not a valid assertion. Use a spec for the mock if 'assert_foo' is meant to be an attribute.
# CHECK-NEXT: AttributeError 'called_once_with' is not a valid assertion. Use a spec for the mock if 'called_once_with' is meant to be an attribute.
# CHECK-NEXT: AssertionError Expected 'foo' to have been called.
# CHECK-NEXT: AssertionError Calls not found.
# CHECK-NEXT: Expected: [call(1)]
# CHECK-NEXT:   Actual: []
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-NEXT: ValueError x
# CHECK-NEXT: StopIteration 
# CHECK-NEXT: KeyError 'k'
# CHECK-NEXT: 9
# CHECK-NEXT: 8
# CHECK-NEXT: 9
