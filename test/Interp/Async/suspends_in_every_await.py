# RUN: %run %s --external host | FileCheck --match-full-lines %s
import asyncio


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        host(0)
        yield from asyncio.sleep(0).__await__()
        return host(self.value)


class Range:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        host(0)
        self.i = 0
        return self

    def __anext__(self):
        host(0)
        return self.item()

    async def item(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Awaitable(self.i)


class Manager:
    async def __aenter__(self):
        return await Awaitable("entered")

    async def __aexit__(self, *details):
        print("exit", details[0])
        return await Awaitable(True)


async def generate(n):
    try:
        for i in range(n):
            sent = yield host(i)
            if sent:
                print("sent", await Awaitable(sent))
    except KeyError as error:
        yield await Awaitable(str(error))
    finally:
        print("ends", await Awaitable(n))


async def main():
    async for i in Range(2):
        print(i, await Awaitable("x"))
    print([i + await Awaitable(1) async for i in Range(3) if await Awaitable(i) != 2])
    print({k: v async for k in Range(2) async for v in Range(k)})
    async with Manager() as a, Manager() as b:
        print(a, b)
        raise ValueError(host("v"))
    g = generate(3)
    print(await g.asend(None), await g.asend("s"), await g.athrow(KeyError("k")))
    await g.aclose()
    print([x async for x in (i async for i in generate(2))])
    print(await asyncio.gather(*(Awaitable(i).__class__(i) for i in range(3))))
    return host("done")


print(asyncio.run(main()))
# CHECK: 1 x
# CHECK-NEXT: 2 x
# CHECK-NEXT: [2, 4]
# CHECK-NEXT: {1: 1, 2: 2}
# CHECK-NEXT: entered entered
# CHECK-NEXT: exit <class 'ValueError'>
# CHECK-NEXT: exit None
# CHECK-NEXT: sent s
# CHECK-NEXT: 0 1 'k'
# CHECK-NEXT: ends 3
# CHECK-NEXT: ends 2
# CHECK-NEXT: [0, 1]
# CHECK-NEXT: [0, 1, 2]
# CHECK-NEXT: done
