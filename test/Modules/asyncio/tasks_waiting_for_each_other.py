# RUN: not %run %s 2>&1 | FileCheck %s
# DIVERGES: CPython waits for ever.
import asyncio


async def main():
    await asyncio.get_running_loop().create_future()


asyncio.run(main())
# CHECK: RuntimeError: asyncio: nothing can run any more, all tasks wait for something
