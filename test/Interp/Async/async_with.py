# RUN: %run %s | FileCheck --match-full-lines %s
class Pause:
    def __await__(self):
        yield


class Manager:
    def __init__(self, name, answer=None):
        self.name = name
        self.answer = answer

    async def __aenter__(self):
        await Pause()
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, exception, traceback):
        await Pause()
        print("exit", self.name, kind and kind.__name__)
        return self.answer


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        print("value", stop.value)
    except Exception as error:
        print("raised", repr(error))


async def returns():
    async with Manager("a") as a, Manager("b") as b:
        return a + b


async def raises(answer):
    async with Manager("c", answer):
        raise ValueError("v")
    return "went on"


async def leaves():
    for i in range(2):
        async with Manager(i):
            if i == 0:
                continue
            break
    return i


run(returns())
# CHECK: enter a
# CHECK-NEXT: enter b
# CHECK-NEXT: exit b None
# CHECK-NEXT: exit a None
# CHECK-NEXT: value ab
run(raises(False))
# CHECK-NEXT: enter c
# CHECK-NEXT: exit c ValueError
# CHECK-NEXT: raised ValueError('v')
run(raises([1]))
# CHECK-NEXT: enter c
# CHECK-NEXT: exit c ValueError
# CHECK-NEXT: value went on
run(leaves())
# CHECK-NEXT: enter 0
# CHECK-NEXT: exit 0 None
# CHECK-NEXT: enter 1
# CHECK-NEXT: exit 1 None
# CHECK-NEXT: value 1
