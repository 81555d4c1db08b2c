# RUN: %run %s | FileCheck --match-full-lines %s
def run(coroutine):
    try:
        coroutine.send(None)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", "|", repr(error.__cause__))


async def value():
    await 5


class NoIterator:
    def __await__(self):
        return 5


class Coroutine:
    def __await__(self):
        return value()


async def wait(thing):
    await thing


async def loop(thing):
    async for _ in thing:
        pass


class NoAsyncIterator:
    def __aiter__(self):
        return 5


class NoAwaitableItem:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


run(value())  # CHECK: TypeError: 'int' object can't be awaited | None
run(wait(NoIterator()))  # CHECK: TypeError: __await__() returned non-iterator of type 'int' | None
run(wait(Coroutine()))  # CHECK: TypeError: __await__() returned a coroutine | None
run(loop(5))  # CHECK: TypeError: 'async for' requires an object with __aiter__ method, got int | None
run(loop(NoAsyncIterator()))  # CHECK: TypeError: 'async for' received an object from __aiter__ that does not implement __anext__: int | None
run(loop(NoAwaitableItem()))  # CHECK: TypeError: 'async for' received an invalid object from __anext__: int | TypeError("'int' object can't be awaited")
