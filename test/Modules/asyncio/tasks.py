# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def work(name, seconds):
    print("start", name)
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        print("cancelled", name, error.args)
        raise
    print("end", name)
    return name


async def main():
    first = asyncio.create_task(work("a", 0.2), name="first")
    second = asyncio.create_task(work("b", 0.1))
    print(first.get_name(), second.done(), asyncio.current_task() in asyncio.all_tasks())
    # CHECK: first False True
    print(await first, await second)
    # CHECK-NEXT: start a
    # CHECK-NEXT: start b
    # CHECK-NEXT: end b
    # CHECK-NEXT: end a
    # CHECK-NEXT: a b
    third = asyncio.create_task(work("c", 10))
    await asyncio.sleep(0)
    # CHECK-NEXT: start c
    print(third.cancel("enough"), third.cancelling())  # CHECK-NEXT: True 1
    try:
        await third
    except asyncio.CancelledError as error:
        print("main", error.args, third.cancelled())
    # CHECK-NEXT: cancelled c ('enough',)
    # CHECK-NEXT: main ('enough',) True
    never = asyncio.create_task(work("d", 0))
    never.cancel()
    print(await asyncio.gather(never, return_exceptions=True))  # CHECK-NEXT: [CancelledError('')]
    try:
        asyncio.run(work("e", 0))
    except RuntimeError as error:
        print(error)  # CHECK-NEXT: asyncio.run() cannot be called from a running event loop
    try:
        third.result()
    except asyncio.CancelledError:
        print("was cancelled")  # CHECK-NEXT: was cancelled
    asyncio.create_task(work("left", 100))
    await asyncio.sleep(0)  # CHECK-NEXT: start left
    return "done"


print(asyncio.run(main()))
# CHECK-NEXT: cancelled left ()
# CHECK-NEXT: done
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)  # CHECK-NEXT: no running event loop
