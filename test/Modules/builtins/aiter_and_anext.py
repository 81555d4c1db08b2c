# aiter and anext; the default of anext.
# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio
async def items():
    yield 1
    yield 2
class Endless:
    def __aiter__(self): return self
    def __anext__(self): return asyncio.sleep(0, 'item')
async def main():
    it = aiter(items())
    print(await anext(it), await anext(it, 'default'), await anext(it, 'default'))
    try: await anext(it)
    except StopAsyncIteration as e: print(repr(e))
    print(await anext(aiter(Endless())), await anext(Endless(), 5))
asyncio.run(main())
class Wrong:
    def __aiter__(self): return 5
for call in (lambda: aiter(5), lambda: anext(5), lambda: anext([], 1), lambda: aiter(Wrong()), lambda: aiter(), lambda: anext()):
    try: call()
    except TypeError as e: print(e)
# CHECK: 1 2 default
# CHECK-NEXT: StopAsyncIteration()
# CHECK-NEXT: item item
# CHECK-NEXT: 'int' object is not an async iterable
# CHECK-NEXT: 'int' object is not an async iterator
# CHECK-NEXT: 'list' object is not an async iterator
# CHECK-NEXT: aiter() returned not an async iterator of type 'int'
# CHECK-NEXT: aiter() takes exactly one argument (0 given)
# CHECK-NEXT: anext expected at least 1 argument, got 0
