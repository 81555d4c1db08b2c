# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython in WebAssembly has no threads.
import asyncio


def work(n):
    print("work", n)
    return n + 1


async def main():
    later = asyncio.create_task(asyncio.to_thread(work, 1))
    print("main")
    print(await later)
    print(await asyncio.get_running_loop().run_in_executor(None, work, 2))


asyncio.run(main())
# CHECK: main
# CHECK-NEXT: work 1
# CHECK-NEXT: 2
# CHECK-NEXT: work 2
# CHECK-NEXT: 3
