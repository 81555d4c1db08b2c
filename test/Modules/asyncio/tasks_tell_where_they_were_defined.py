# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio


async def give(value):
    await asyncio.sleep(0)
    return value


async def fail():
    raise ValueError("no")


async def main():
    task = asyncio.create_task(give(3), name="three")
    # CHECK: <Task pending name='three' coro=<give() running at {{.*}}tasks_tell_where_they_were_defined.py:5>>
    print(task)
    await asyncio.sleep(0)
    # CHECK-NEXT: <Task pending name='three' coro=<give() running at {{.*}}tasks_tell_where_they_were_defined.py:6>>
    print(task)
    await task
    # CHECK-NEXT: <Task finished name='three' coro=<give() done, defined at {{.*}}tasks_tell_where_they_were_defined.py:5> result=3>
    print(task)
    task = asyncio.create_task(fail(), name="fails")
    await asyncio.wait([task])
    # CHECK-NEXT: <Task finished name='fails' coro=<fail() done, defined at {{.*}}tasks_tell_where_they_were_defined.py:10> exception=ValueError('no')>
    print(task)
    task.exception()
    task = asyncio.create_task(give(1), name="late")
    task.cancel()
    await asyncio.wait([task])
    # CHECK-NEXT: <Task cancelled name='late' coro=<give() done, defined at {{.*}}tasks_tell_where_they_were_defined.py:5>>
    print(task)


asyncio.run(main())
