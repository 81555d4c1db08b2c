# RUN: %run %s | FileCheck --match-full-lines %s
# mock_open and seal.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


s=Mock(); s.a.b.return_value=1; seal(s); show(lambda: s.a.b()); show(lambda: s.x); show(lambda: s.a.c); show(lambda: s())
mo=mock_open(read_data='l1\nl2\n')
with patch('builtins.open',mo):
    with open('f') as fh: show(lambda: fh.read())
    with open('f') as fh: show(lambda: list(fh))
    with open('f') as fh: show(lambda: fh.readline()); show(lambda: fh.readlines())
    with open('g','w') as fh: fh.write('x')
show(lambda: mo.mock_calls); mo().write.assert_called_once_with('x'); mo.assert_any_call('g','w')
d={'a':1}
with patch.dict(d,{'b':2},c=3): show(lambda: d)
show(lambda: d)
with patch.dict(d,{'b':2},clear=True): show(lambda: d)

# CHECK: 1
# CHECK-NEXT: AttributeError mock.x
# CHECK-NEXT: AttributeError mock.a.c
# CHECK-NEXT: AttributeError mock.return_value
# CHECK-NEXT: 'l1\nl2\n'
# CHECK-NEXT: ['l1\n', 'l2\n']
# CHECK-NEXT: 'l1\n'
# CHECK-NEXT: ['l2\n']
# CHECK-NEXT: [call('f'),
# CHECK-NEXT:  call().__enter__(),
# CHECK-NEXT:  call().read(),
# CHECK-NEXT:  call().__exit__(None, None, None),
# CHECK-NEXT:  call().close(),
# CHECK-NEXT:  call('f'),
# CHECK-NEXT:  call().__enter__(),
# CHECK-NEXT:  call().__iter__(),
# CHECK-NEXT:  call().__exit__(None, None, None),
# CHECK-NEXT:  call().close(),
# CHECK-NEXT:  call('f'),
# CHECK-NEXT:  call().__enter__(),
# CHECK-NEXT:  call().readline(),
# CHECK-NEXT:  call().readlines(),
# CHECK-NEXT:  call().__exit__(None, None, None),
# CHECK-NEXT:  call().close(),
# CHECK-NEXT:  call('g', 'w'),
# CHECK-NEXT:  call().__enter__(),
# CHECK-NEXT:  call().write('x'),
# CHECK-NEXT:  call().__exit__(None, None, None),
# CHECK-NEXT:  call().close()]
# CHECK-NEXT: {'a': 1, 'b': 2, 'c': 3}
# CHECK-NEXT: {'a': 1}
# CHECK-NEXT: {'b': 2}
