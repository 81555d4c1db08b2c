# RUN: %run %s | FileCheck --match-full-lines %s
class Pause:
    def __await__(self):
        yield


async def count(n):
    for i in range(n):
        await Pause()
        yield i


def run(coroutine):
    pauses = 0
    try:
        while True:
            coroutine.send(None)
            pauses += 1
    except StopIteration as stop:
        print(stop.value, pauses)


async def loops():
    found = []
    async for i in count(10):
        if i == 1:
            continue
        if i == 4:
            break
        found.append(i)
    else:
        found.append("else")
    async for found_last in count(2):
        pass
    else:
        found.append("else")
    return found, found_last


async def comprehensions():
    return (
        [i async for i in count(3)],
        {i for j in range(2) async for i in count(j + 1) if await double(i) != 2},
        {i: j async for i in count(2) for j in "ab"},
        [await double(i) for i in range(3)],
    )


async def double(i):
    await Pause()
    return 2 * i


async def expression():
    generator = (await double(i) async for i in count(3) if i)
    return type(generator).__name__, [i async for i in generator]


async def unpacking():
    return [(a, b) async for a, (b, *_) in pairs()]


async def pairs():
    yield 1, "xy"
    yield 2, "z"


run(loops())  # CHECK: ([0, 2, 3, 'else'], 1) 7
run(comprehensions())  # CHECK: ([0, 1, 2], {0}, {0: 'b', 1: 'b'}, [0, 2, 4]) 14
run(expression())  # CHECK: ('async_generator', [2, 4]) 5
run(unpacking())  # CHECK: [(1, 'x'), (2, 'z')] 0
