# redirect_stderr; an exit stack chains what its callbacks raise.
# RUN: %run %s | FileCheck --match-full-lines %s
import io, sys
from contextlib import *
with redirect_stderr(io.StringIO()) as text: print('err', file=sys.stderr)
print(repr(text.getvalue()))
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: {}['z'])
        raise ValueError('orig')
except ZeroDivisionError as e:
    while e:
        print(repr(e))
        e = e.__context__
class Plain:
    def __enter__(self): pass
    def __exit__(self, *details): pass
print(isinstance(Plain(), AbstractContextManager), issubclass(int, AbstractContextManager), AbstractContextManager[int])
try: ExitStack().enter_context(5)
except TypeError as e: print(e)
# CHECK: 'err\n'
# CHECK-NEXT: ZeroDivisionError('division by zero')
# CHECK-NEXT: KeyError('z')
# CHECK-NEXT: ValueError('orig')
# CHECK-NEXT: True False contextlib.AbstractContextManager[int]
# CHECK-NEXT: 'builtins.int' object does not support the context manager protocol
