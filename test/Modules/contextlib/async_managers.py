# Asynchronous context managers: from generators, stacks of them, as decorators.
# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio
from contextlib import *
from contextlib import AsyncContextDecorator
@asynccontextmanager
async def manager(name):
    print('in', name)
    try: yield name
    except KeyError as e: print('caught', repr(e))
    finally: print('out', name)
class Decorated(AsyncContextDecorator):
    async def __aenter__(self): print('enter')
    async def __aexit__(self, *details): print('exit')
@Decorated()
async def decorated(): print('body')
@manager('d')
async def also(): print('also')
async def items():
    try: yield 1; yield 2
    finally: print('closed')
async def later(*args): print('later', args)
async def main():
    async with manager('a') as a, manager('b') as b: print(a, b)
    async with manager('k'): raise KeyError('x')
    try:
        async with manager('v'): raise ValueError('v')
    except ValueError as e: print(repr(e))
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(manager('s')))
        stack.push_async_callback(later, 1, 2)
        stack.callback(print, 'plain')
        stack.enter_context(nullcontext())
    async with aclosing(items()) as source:
        async for item in source: print(item); break
    async with nullcontext(5) as n: print(n)
    await decorated(); await also()
    try:
        with manager('x'): pass
    except TypeError as e: print(e)
    try:
        async with nullcontext: pass
    except TypeError as e: print(e)
    try: await AsyncExitStack().enter_async_context(suppress())
    except TypeError as e: print(e)
asyncio.run(main())
print(isinstance(manager('z'), AbstractAsyncContextManager))
# CHECK: in a
# CHECK-NEXT: in b
# CHECK-NEXT: a b
# CHECK-NEXT: out b
# CHECK-NEXT: out a
# CHECK-NEXT: in k
# CHECK-NEXT: caught KeyError('x')
# CHECK-NEXT: out k
# CHECK-NEXT: in v
# CHECK-NEXT: out v
# CHECK-NEXT: ValueError('v')
# CHECK-NEXT: in s
# CHECK-NEXT: s
# CHECK-NEXT: plain
# CHECK-NEXT: later (1, 2)
# CHECK-NEXT: out s
# CHECK-NEXT: 1
# CHECK-NEXT: closed
# CHECK-NEXT: 5
# CHECK-NEXT: enter
# CHECK-NEXT: body
# CHECK-NEXT: exit
# CHECK-NEXT: in d
# CHECK-NEXT: also
# CHECK-NEXT: out d
# CHECK-NEXT: 'contextlib._AsyncGeneratorContextManager' object does not support the context manager protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?
# CHECK-NEXT: 'abc.ABCMeta' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# CHECK-NEXT: 'contextlib.suppress' object does not support the asynchronous context manager protocol
# CHECK-NEXT: True
