# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def main():
    lock = asyncio.Lock()

    async def critical(n):
        async with lock:
            print("in", n, end=" ")
            await asyncio.sleep(0)
            print("out", n)
    await asyncio.gather(*(critical(n) for n in range(2)))
    # CHECK: in 0 out 0
    # CHECK-NEXT: in 1 out 1
    event = asyncio.Event()

    async def waiter(n):
        print(await event.wait(), n)
    tasks = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0)
    event.set()
    await asyncio.wait(tasks)
    # CHECK-NEXT: True 0
    # CHECK-NEXT: True 1
    semaphore = asyncio.Semaphore(2)
    active = most = 0

    async def limited():
        nonlocal active, most
        async with semaphore:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0.01)
            active -= 1
    await asyncio.gather(*(limited() for _ in range(5)))
    print(most)  # CHECK-NEXT: 2
    condition = asyncio.Condition()
    items = []

    async def consumer():
        async with condition:
            await condition.wait_for(lambda: items)
            print("consumed", items.pop())
    task = asyncio.create_task(consumer())
    await asyncio.sleep(0)
    async with condition:
        items.append("item")
        condition.notify()
    await task  # CHECK-NEXT: consumed item
    barrier = asyncio.Barrier(2)

    async def meet(n):
        await asyncio.sleep(n / 10)
        await barrier.wait()
        print("met", n)
    await asyncio.gather(meet(1), meet(0))
    # CHECK-NEXT: met 1
    # CHECK-NEXT: met 0
    try:
        lock.release()
    except RuntimeError as error:
        print(error)  # CHECK-NEXT: Lock is not acquired.
    try:
        asyncio.BoundedSemaphore(1).release()
    except ValueError as error:
        print(error)  # CHECK-NEXT: BoundedSemaphore released too many times


asyncio.run(main())
