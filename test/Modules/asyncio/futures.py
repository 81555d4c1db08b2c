# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", f.result()))
    print(future)  # CHECK: <Future pending cb=[main.<locals>.<lambda>() at {{.*}}]>
    loop.call_soon(future.set_result, 5)
    print(await future)
    # CHECK-NEXT: done 5
    # CHECK-NEXT: 5
    try:
        future.set_result(6)
    except asyncio.InvalidStateError as error:
        print(error)  # CHECK-NEXT: invalid state
    failed = loop.create_future()
    failed.set_exception(ValueError("v"))
    try:
        await failed
    except ValueError as error:
        print(repr(error), failed.exception() is error)  # CHECK-NEXT: ValueError('v') True
    pending = loop.create_future()
    try:
        pending.result()
    except asyncio.InvalidStateError as error:
        print(error)  # CHECK-NEXT: Result is not set.
    print(pending.cancel(), pending.cancel(), pending.cancelled())  # CHECK-NEXT: True False True


asyncio.run(main())
