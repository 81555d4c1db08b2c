# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for i in range(4):
            await queue.put(i)
            print("put", i)

    async def consume():
        while True:
            print("got", await queue.get())
            queue.task_done()
    consumer = asyncio.create_task(consume())
    await produce()
    await queue.join()
    consumer.cancel()
    # CHECK: put 0
    # CHECK-NEXT: put 1
    # CHECK-NEXT: got 0
    # CHECK-NEXT: got 1
    # CHECK-NEXT: put 2
    # CHECK-NEXT: put 3
    # CHECK-NEXT: got 2
    # CHECK-NEXT: got 3
    print(queue.qsize(), queue.empty(), queue.full())  # CHECK-NEXT: 0 True False
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))  # CHECK-NEXT: QueueEmpty()
    for kind in asyncio.PriorityQueue, asyncio.LifoQueue:
        queue = kind()
        for item in 2, 1, 3:
            queue.put_nowait(item)
        print([await queue.get() for _ in range(3)])
    # CHECK-NEXT: [1, 2, 3]
    # CHECK-NEXT: [3, 1, 2]
    queue.shutdown()
    try:
        await queue.get()
    except asyncio.QueueShutDown as error:
        print(repr(error))  # CHECK-NEXT: QueueShutDown()


asyncio.run(main())
