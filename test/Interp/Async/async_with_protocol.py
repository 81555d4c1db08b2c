# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(use, manager):
    try:
        use(manager)
    except TypeError as error:
        print(error)


def plain(manager):
    with manager:
        pass


def asynchronous(manager):
    async def use():
        async with manager:
            pass
    use().send(None)


class NoEnter:
    def __exit__(self, *details):
        pass


class NoAEnter:
    def __aexit__(self, *details):
        pass


class Plain(NoEnter):
    def __enter__(self):
        pass


class Async(NoAEnter):
    def __aenter__(self):
        return 5


attempt(plain, 5)
# CHECK: 'int' object does not support the context manager protocol (missed __exit__ method)
attempt(plain, NoEnter())
# CHECK: 'NoEnter' object does not support the context manager protocol (missed __enter__ method)
attempt(plain, Async())
# CHECK: 'Async' object does not support the context manager protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?
attempt(asynchronous, 5)
# CHECK: 'int' object does not support the asynchronous context manager protocol (missed __aexit__ method)
attempt(asynchronous, NoAEnter())
# CHECK: 'NoAEnter' object does not support the asynchronous context manager protocol (missed __aenter__ method)
attempt(asynchronous, Plain())
# CHECK: 'Plain' object does not support the asynchronous context manager protocol (missed __aexit__ method) but it supports the context manager protocol. Did you mean to use 'with'?
attempt(asynchronous, Async())
# CHECK: 'async with' received an object from __aenter__ that does not implement __await__: int
