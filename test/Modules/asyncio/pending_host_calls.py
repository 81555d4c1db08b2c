# RUN: %run %s --pending fetch --pending 'broken={"x": 1}' | FileCheck --match-full-lines %s
import asyncio


async def job(n):
    result = await fetch(n)
    print("job", n, result)
    return result


async def other():
    for i in range(3):
        await asyncio.sleep(0.1)
        print("other", i)


# The calls are answered one by one, the latest first, when all tasks wait.
early = fetch("early")
print(await asyncio.gather(job(1), job(2), fetch(3)))
# CHECK: job 2 2
# CHECK-NEXT: job 1 1
# CHECK-NEXT: [1, 2, 3]
print(await early, await early)  # CHECK-NEXT: early early
task = asyncio.create_task(job("task"))
await asyncio.sleep(0)
print(await broken())  # CHECK-NEXT: {'x': 1}
print(await task)
# CHECK-NEXT: job task task
# CHECK-NEXT: task
async with asyncio.TaskGroup() as group:
    tasks = [group.create_task(job(n)) for n in range(2)]
# CHECK-NEXT: job 1 1
# CHECK-NEXT: job 0 0
print([t.result() for t in tasks])  # CHECK-NEXT: [0, 1]
