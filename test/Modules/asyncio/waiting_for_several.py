# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def work(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    print("end", name)
    return name


async def main():
    print(await asyncio.gather(work(1, 0.9), work(2, 0.1), work(3, 0.5)))
    # CHECK: end 2
    # CHECK-NEXT: end 3
    # CHECK-NEXT: end 1
    # CHECK-NEXT: [1, 2, 3]
    try:
        await asyncio.gather(work(4, 0.1, ValueError("bad")), work(5, 0.9))
    except ValueError as error:
        print(error)  # CHECK-NEXT: bad
    print(await asyncio.gather(work(6, 0.05, KeyError("k")), work(7, 0), return_exceptions=True))
    # CHECK-NEXT: end 7
    # CHECK-NEXT: [KeyError('k'), 7]
    await asyncio.sleep(2)  # CHECK-NEXT: end 5
    tasks = [asyncio.create_task(work(n, n / 2)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    # CHECK-NEXT: end 1
    # CHECK-NEXT: [1] 2
    done, pending = await asyncio.wait(pending, timeout=0.7)
    print([t.result() for t in done], len(pending))
    # CHECK-NEXT: end 2
    # CHECK-NEXT: [2] 1
    for next_one in asyncio.as_completed([work("x", 0), *pending]):
        print("next", await next_one)
    # CHECK-NEXT: end x
    # CHECK-NEXT: next x
    # CHECK-NEXT: end 3
    # CHECK-NEXT: next 3
    async for task in asyncio.as_completed([asyncio.create_task(work("y", 0))]):
        print(await task)
    # CHECK-NEXT: end y
    # CHECK-NEXT: y
    inner = asyncio.create_task(work("shielded", 0.9))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.1)
    except TimeoutError:
        print("timeout", inner.cancelled(), await inner)
    # CHECK-NEXT: end shielded
    # CHECK-NEXT: timeout False shielded
    try:
        async with asyncio.timeout(0.1) as scope:
            await asyncio.sleep(5)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), scope.expired())
    # CHECK-NEXT: TimeoutError() CancelledError() True


asyncio.run(main())
