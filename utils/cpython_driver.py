"""Runs scripts inside CPython as `python FILE` would, many in one process.

Loaded by cpython.mjs. run() gives each script a fresh __main__, its own standard streams and
CPython's own traceback, as a script that starts at the bottom of the stack sees them.
"""

import asyncio
import atexit
import base64
import builtins
import gc
import io
import json
import linecache
import sys
import time
import traceback
import types
import warnings

import pyodide.webloop

BUILTINS = dict(vars(builtins))
MODULES = dict(sys.modules)
WARNINGS = dict(vars(warnings))
DEFAULT_RECURSION_LIMIT = 1000


class Selector:
    """Nothing but timers can wake a loop here, so waiting is sleeping."""

    def select(self, timeout):
        if timeout:
            time.sleep(timeout)
        return []


class Loop(asyncio.BaseEventLoop):
    """An event loop without sockets, which WebAssembly lacks."""

    def __init__(self):
        super().__init__()
        self._selector = Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = Loop

#pyodide replaces these with its own, which need a browser's event loop.
asyncio.run = asyncio.runners.run
time.sleep = pyodide.webloop._orig_sleep


def reset():
    """Undoes what the script before this one did to the interpreter."""
    for name in set(sys.modules) - set(MODULES):
        if name.split(".")[0] not in sys.stdlib_module_names:
            del sys.modules[name]
    for name in set(vars(builtins)) - set(BUILTINS):
        delattr(builtins, name)
    vars(builtins).update(BUILTINS)
    vars(warnings).update(WARNINGS)
    warnings.resetwarnings()
    warnings.simplefilter("ignore")
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    warnings.filterwarnings("default", category=SyntaxWarning)
    warnings.onceregistry.clear()
    sys.set_int_max_str_digits(4300)
    atexit._clear()
    asyncio.events._set_running_loop(None)
    asyncio.events._event_loop_policy = Policy()


def exit_status(code) -> int:
    """What sys.exit(code) means to the system; a message goes to standard error."""
    if code is None or isinstance(code, int):
        return (code or 0) & 0xFF
    print(code, file=sys.stderr)
    return 1


def clear(module):
    """Takes a module's names away in the order that CPython does when it exits."""
    for first in (True, False):
        for name in list(vars(module)):
            if (name[:1] == "_" and name[1:2] != "_") == first and name != "__builtins__":
                vars(module)[name] = None


def execute(module, source: bytes, path: str) -> int:
    try:
        exec(compile(source, path, "exec", dont_inherit=True), vars(module))
    except SystemExit as error:
        return exit_status(error.code)
    except BaseException as error:
        sys.setrecursionlimit(DEFAULT_RECURSION_LIMIT)
#The first entry is this function.
        own = error.__traceback__
        traceback.print_exception(error.with_traceback(own.tb_next))
        return 1
    return 0


def run(path: str, source: bytes) -> tuple[bytes, bytes, int]:
    """Gives standard output, standard error and the exit status."""
    reset()
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", errors, write_through=True)
               for errors in ("strict", "backslashreplace")]  # fmt: skip
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__ = streams
    sys.stdin = io.StringIO()
    sys.argv = [path]
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__cached__ = None
    module.__builtins__ = builtins
    sys.modules["__main__"] = module
    try:
        text = io.TextIOWrapper(io.BytesIO(source), "utf-8", "replace").read()
        linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
#Three frames, serve(), run() and execute(), are below the script's.
        sys.setrecursionlimit(DEFAULT_RECURSION_LIMIT + 3)
        status = execute(module, source, path)
        atexit._run_exitfuncs()
        sys.setrecursionlimit(DEFAULT_RECURSION_LIMIT + 100)
        clear(module)
        gc.collect()
    finally:
        linecache.cache.pop(path, None)
        sys.modules["__main__"] = MODULES["__main__"]
    return *(stream.buffer.getvalue() for stream in streams), status


def serve(path: str, source: str) -> str:
    """run() with base64 for bytes and JSON for the result."""
    *streams, status = run(path, base64.b64decode(source))
    stdout, stderr = (base64.b64encode(stream).decode() for stream in streams)
    return json.dumps({"stdout": stdout, "stderr": stderr, "status": status})
