# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        return name
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 0.1))
        b = group.create_task(work("b", 0))
    print(a.result(), b.result())  # CHECK: a b
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("c", 0.01, ValueError("c")))
            group.create_task(work("d", 1))
            await asyncio.sleep(2)
    except ExceptionGroup as error:
        print(repr(error))
    # CHECK-NEXT: cancelled d
    # CHECK-NEXT: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('c')])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("e", 1))
            raise KeyError("body")
    except ExceptionGroup as error:
        print(error.exceptions)
    # CHECK-NEXT: (KeyError('body'),)
    try:
        group.create_task(c := work("f", 0))
    except RuntimeError as error:
        print("finished" in str(error))  # CHECK-NEXT: True
    task = asyncio.create_task(nested())
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled")
    # CHECK-NEXT: cancelled g
    # CHECK-NEXT: outer cancelled


async def nested():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("g", 1))


asyncio.run(main())
