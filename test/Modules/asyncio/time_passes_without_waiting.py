# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio
import time


async def main():
    start = time.monotonic()
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await asyncio.gather(asyncio.sleep(0.3), asyncio.sleep(0.1))
    print(0.3 <= time.monotonic() - start < 0.6, 0.3 <= loop.time() - begin < 0.6)
    # CHECK: True True
    loop.call_later(0.02, print, "second")
    loop.call_later(0.01, print, "first")
    cancelled = loop.call_later(0.015, print, "never")
    loop.call_soon(print, "soon")
    cancelled.cancel()
    await asyncio.sleep(0.05)
    # CHECK-NEXT: soon
    # CHECK-NEXT: first
    # CHECK-NEXT: second


asyncio.run(main())
