# RUN: %run %s | FileCheck --match-full-lines %s
from contextlib import (ExitStack, closing, contextmanager, nullcontext,
                        suppress)


@contextmanager
def tag(name):
    print('<' + name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print(name + '>')


with tag('a') as t:
    print(t)
# CHECK: <a
# CHECK-NEXT: A
# CHECK-NEXT: a>
with tag('b'):
    raise ValueError('oops')
# CHECK: <b
# CHECK-NEXT: caught oops
# CHECK-NEXT: b>
try:
    with tag('c'):
        raise KeyError(1)
except KeyError as e:
    print('out', e)
# CHECK: c>
# CHECK-NEXT: out 1
with suppress(ZeroDivisionError):
    1 / 0
with nullcontext(5) as n:
    print(n)  # CHECK: 5
with ExitStack() as stack:
    stack.enter_context(tag('x'))
    stack.callback(print, 'callback')
    print('body')
# CHECK: body
# CHECK-NEXT: callback
# CHECK-NEXT: x>


@tag('deco')
def f():
    print('in f')


f()
f()
# CHECK: <deco
# CHECK-NEXT: in f
# CHECK-NEXT: deco>
# CHECK-NEXT: <deco
