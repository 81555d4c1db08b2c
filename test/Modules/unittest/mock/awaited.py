# RUN: %run %s | FileCheck --match-full-lines %s
# Mocks that are awaited.
import re
from unittest.mock import *


def show(function):
    try:
        print(re.sub(r"id='\d+'", 'id=N', repr(function())))
    except BaseException as error:
        print(type(error).__name__, re.sub(r"id='\d+'", 'id=N', str(error)))


import asyncio
class C:
    attr=1
    def meth(self,a,b=2): return a
    @staticmethod
    def st(x): pass
    @classmethod
    def cm(cls,x): pass
    async def co(self): pass
    def __len__(self): return 0
async def amain():
    a=AsyncMock(return_value=5); print(await a(1)); a.assert_awaited_once_with(1); show(lambda: a.assert_not_awaited()); show(lambda: a.await_count)
    a=AsyncMock(side_effect=[1,KeyError('z')]); print(await a())
    try: await a()
    except KeyError as e: print(repr(e))
    try: await a()
    except StopAsyncIteration as e: print(repr(e))
    m=MagicMock()
    async with m as q: print(type(q).__name__)
    m.__aiter__.return_value=[1,2]
    print([x async for x in m])
    m=Mock(spec=C); print(await m.co() is not None, asyncio.iscoroutinefunction(m.co) if 0 else '')
    show(lambda: AsyncMock()); show(lambda: AsyncMock().x)
asyncio.run(amain())

# CHECK: 5
# CHECK-NEXT: AssertionError Expected mock to not have been awaited. Awaited 1 times.
# CHECK-NEXT: 1
# CHECK-NEXT: 1
# CHECK-NEXT: KeyError('z')
# CHECK-NEXT: StopAsyncIteration()
# CHECK-NEXT: AsyncMock
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: True 
# CHECK-NEXT: <AsyncMock id=N>
# CHECK-NEXT: <AsyncMock name='mock.x' id=N>
