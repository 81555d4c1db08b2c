# RUN: %run %s | FileCheck --match-full-lines %s
class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        return (yield self.question)


async def inner(question):
    try:
        return await Ask(question)
    finally:
        print("inner ends")


async def outer():
    try:
        first = await inner("one?")
        second = await inner("two?")
        return first + second
    except ValueError as error:
        return f"caught {error}"


c = outer()
print(c.__name__, c.__qualname__, c.cr_suspended, c.cr_await)  # CHECK: outer outer False None
print(c.send(None))  # CHECK: one?
print(c.cr_suspended, type(c.cr_await).__name__, c.cr_await.__name__)  # CHECK: True coroutine inner
print(c.send(1))
# CHECK-NEXT: inner ends
# CHECK-NEXT: two?
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
# CHECK-NEXT: inner ends
# CHECK-NEXT: 3
print(c.cr_frame, c.cr_await)  # CHECK: None None
try:
    c.send(None)
except RuntimeError as error:
    print(error)  # CHECK: cannot reuse already awaited coroutine

c = outer()
c.send(None)
try:
    c.throw(ValueError("thrown"))
except StopIteration as stop:
    print(stop.value)
# CHECK: inner ends
# CHECK-NEXT: caught thrown

c = outer()
c.send(None)
c.close()  # CHECK: inner ends


async def twice():
    await c2


c2 = inner("?")
c2.send(None)
try:
    twice().send(None)
except RuntimeError as error:
    print(error)  # CHECK: coroutine is being awaited already
c2.close()  # CHECK: inner ends


async def stops():
    raise StopIteration(4)


try:
    stops().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))  # CHECK: coroutine raised StopIteration StopIteration(4)


def delegating():
    yield from inner("?")


try:
    next(delegating())
except TypeError as error:
    print(error)  # CHECK: cannot 'yield from' a coroutine object in a non-coroutine generator
