# RUN: %run %s | FileCheck --match-full-lines %s
def run(awaitable):
    async def wait():
        return await awaitable
    coroutine = wait()
    try:
        while True:
            print("waits for", coroutine.send(None))
    except StopIteration as stop:
        return stop.value
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Pause:
    def __await__(self):
        yield "a while"


async def numbers():
    try:
        got = yield 1
        await Pause()
        print("got", got)
        yield 2
    except ValueError as error:
        print("caught", error)
        yield 3
    finally:
        await Pause()
        print("closed")


g = numbers()
print(run(g.__anext__()), run(g.asend("x")))
# CHECK: waits for a while
# CHECK-NEXT: got x
# CHECK-NEXT: 1 2
print(run(g.__anext__()))
# CHECK-NEXT: waits for a while
# CHECK-NEXT: closed
# CHECK-NEXT: StopAsyncIteration:{{ *}}
print(run(g.__anext__()))  # CHECK-NEXT: StopAsyncIteration:{{ *}}

g = numbers()
run(g.__anext__())
print(run(g.athrow(ValueError("thrown"))))
# CHECK-NEXT: caught thrown
# CHECK-NEXT: 3
print(run(g.aclose()))
# CHECK-NEXT: waits for a while
# CHECK-NEXT: closed
# CHECK-NEXT: None

print(run(numbers().aclose()))  # CHECK-NEXT: None
print(run(numbers().asend(1)))
# CHECK-NEXT: TypeError: can't send non-None value to a just-started async generator
print(run(numbers().athrow(KeyError("k"))))  # CHECK-NEXT: KeyError: 'k'

g = numbers()
step = g.__anext__()
run(step)
print(run(step))  # CHECK-NEXT: RuntimeError: cannot reuse already awaited __anext__()/asend()


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
run(g.__anext__())
print(run(g.aclose()))  # CHECK-NEXT: RuntimeError: async generator ignored GeneratorExit


async def stops(exception):
    raise exception
    yield


print(run(stops(StopIteration()).__anext__()))
# CHECK-NEXT: RuntimeError: async generator raised StopIteration
print(run(stops(StopAsyncIteration()).__anext__()))
# CHECK-NEXT: RuntimeError: async generator raised StopAsyncIteration

g = numbers()
waiting = g.__anext__()
run(waiting)
first = g.__anext__()
print(first.send(None))  # CHECK-NEXT: a while
print(run(g.__anext__()))  # CHECK-NEXT: RuntimeError: anext(): asynchronous generator is already running
print(g.ag_running)  # CHECK-NEXT: True
