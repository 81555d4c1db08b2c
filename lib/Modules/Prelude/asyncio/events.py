"""The event loop.

Its clock is the session's: waiting for a timer when nothing else can run sets
the clock forward. When tasks wait for host calls, the run pauses.
"""

import contextvars
import heapq
import sys
import time

import _asyncio
from asyncio.exceptions import CancelledError

__all__ = ('AbstractEventLoop', 'AbstractEventLoopPolicy', 'AbstractServer',
           'BaseEventLoop', 'EventLoop', 'Handle', 'SelectorEventLoop',
           'TimerHandle', '_get_running_loop', 'get_event_loop',
           'get_event_loop_policy', 'get_running_loop', 'new_event_loop',
           'set_event_loop', 'set_event_loop_policy')

_running_loop = None
_current_loop = None


def _get_running_loop():
    return _running_loop


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def get_event_loop():
    if _running_loop is not None:
        return _running_loop
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread "
                           "'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    global _current_loop
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError("loop must be an instance of AbstractEventLoop or "
                        f"None, not '{type(loop).__name__}'")
    _current_loop = loop


def new_event_loop():
    return EventLoop()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    _policy = policy


class AbstractServer:
    pass


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


DefaultEventLoopPolicy = type('DefaultEventLoopPolicy',
                              (AbstractEventLoopPolicy,), {})
_policy = DefaultEventLoopPolicy()


class AbstractEventLoop:
    pass


class Handle:
    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context')

    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False
        self._context = (contextvars.copy_context() if context is None
                         else context)

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        context = self._context
        context._enter()
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {self._callback!r}',
                'exception': exception,
                'handle': self,
            })
        finally:
            context._leave()

    def __repr__(self):
        state = ' cancelled' if self._cancelled else f' {self._callback!r}'
        return f'<{type(self).__name__}{state}>'


class TimerHandle(Handle):
    __slots__ = ('_when', '_number')

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._number = loop._next_timer
        loop._next_timer += 1

    def when(self):
        return self._when

    def __lt__(self, other):
        if self._when == other._when:
            return self._number < other._number
        return self._when < other._when


class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._timers = []
        self._next_timer = 0
        self._stopping = False
        self._running = False
        self._closed = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._tasks = {}
        self._asyncgens = []
        # Futures by the number of the host call that they stand for.
        self._host_calls = {}
        self._host_waits = {}

    def __repr__(self):
        return (f'<{type(self).__name__} running={self._running} '
                f'closed={self._closed} debug={self._debug}>')

    def time(self):
        return time.monotonic()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    # Callbacks

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args,
                            context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._timers, timer)
        return timer

    # Futures and tasks

    def create_future(self):
        from asyncio.futures import Future
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        from asyncio.tasks import Task
        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """There are no threads: the function runs in a turn of its own."""
        future = self.create_future()

        def call():
            if future.cancelled():
                return
            try:
                result = func(*args)
            except Exception as exception:
                future.set_exception(exception)
            else:
                future.set_result(result)
        self.call_soon(call)
        return future

    # Host calls

    def _host_future(self, number):
        future = self._host_calls.get(number)
        if future is None:
            future = self._host_calls[number] = self.create_future()
        if not future.done():
            self._host_waits[number] = future
        return future

    def _take_answers(self, answers):
        for number, is_value, value in answers:
            self._host_waits.pop(number, None)
            future = self._host_calls.get(number)
            if future is None:
                future = self._host_calls[number] = self.create_future()
            if future.done():
                continue
            if is_value:
                future.set_result(value)
            else:
                future.set_exception(value)

    # Running

    def _run_once(self):
        timers = self._timers
        while timers and timers[0]._cancelled:
            heapq.heappop(timers)
        if not self._ready and not self._stopping:
            self._wait()
        now = self.time()
        while timers and timers[0]._when <= now:
            timer = heapq.heappop(timers)
            if not timer._cancelled:
                self._ready.append(timer)
        turn = self._ready
        self._ready = []
        for handle in turn:
            if not handle._cancelled:
                handle._run()

    def _wait(self):
        """Nothing can run: the host answers, or time passes."""
        timers = self._timers
        for number, future in list(self._host_waits.items()):
            if future.done():
                del self._host_waits[number]
        if self._host_waits:
            answers = _asyncio.wait_for_host(tuple(self._host_waits))
            if answers or not timers:
                return self._take_answers(answers)
        if not timers:
            raise RuntimeError('asyncio: nothing can run any more, '
                               'all tasks wait for something')
        _asyncio.advance_clock(timers[0]._when)

    def run_forever(self):
        global _running_loop
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop '
                               'is running')
        _running_loop = self
        self._running = True
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _running_loop = None

    def run_until_complete(self, future):
        from asyncio.tasks import ensure_future
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop '
                               'is running')
        future = ensure_future(future, loop=self)

        def stop(future):
            self.stop()
        future.add_done_callback(stop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(stop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

    # Errors

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError('A callable object or None is expected, got '
                            f'{handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        message = context.get('message') or 'Unhandled exception in event loop'
        lines = [message]
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        print('\n'.join(lines), file=sys.stderr)
        exception = context.get('exception')
        if exception is not None:
            sys.excepthook(type(exception), exception,
                           exception.__traceback__)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled


class SelectorEventLoop(BaseEventLoop):
    pass


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = (
    '_UnixSelectorEventLoop')
EventLoop = SelectorEventLoop
