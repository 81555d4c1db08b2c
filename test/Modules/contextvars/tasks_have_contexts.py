# RUN: %run %s | FileCheck --match-full-lines %s
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def child(value):
    before = name.get()
    name.set(value)
    await asyncio.sleep(0)
    return before, name.get()


async def main():
    name.set("main")
    print(await asyncio.gather(child("a"), child("b")))  # CHECK: [('main', 'a'), ('main', 'b')]
    print(name.get())  # CHECK-NEXT: main


asyncio.run(main())
print(name.get())  # CHECK-NEXT: nobody
token = name.set("x")
print(token.old_value is contextvars.Token.MISSING, name.get())  # CHECK-NEXT: True x
name.reset(token)
context = contextvars.copy_context()
context.run(name.set, "inside")
print(name.get(), context[name], name in context, len(context))  # CHECK-NEXT: nobody inside True 1
try:
    contextvars.ContextVar("unset").get()
except LookupError as error:
    print(type(error).__name__)  # CHECK-NEXT: LookupError
