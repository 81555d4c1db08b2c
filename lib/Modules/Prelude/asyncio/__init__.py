"""Tasks on an event loop."""

from asyncio.exceptions import *
from asyncio.events import *
from asyncio.events import _get_running_loop
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.protocols import *
from asyncio.runners import *
from asyncio.streams import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.timeouts import *


def _run_main(coroutine):
    """Runs a module that awaits at its top level."""
    return run(coroutine)


def _await_host_call(call):
    """What `__await__` of a pending host call gives."""
    from asyncio.tasks import ensure_future
    return ensure_future(call, loop=get_running_loop()).__await__()
