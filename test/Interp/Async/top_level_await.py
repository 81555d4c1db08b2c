# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython runs scripts without top-level await.
import asyncio


async def work(n):
    await asyncio.sleep(0.1 * n)
    return n


async def numbers():
    for i in range(3):
        yield i


print(await work(1))  # CHECK: 1
results = await asyncio.gather(*(work(n) for n in (2, 1)))
print(results)  # CHECK: [2, 1]
print([i async for i in numbers()])  # CHECK: [0, 1, 2]
async for i in numbers():
    task = asyncio.create_task(work(i))
async with asyncio.timeout(1):
    print(await task)  # CHECK: 2
