"""Tasks, and functions that wait for several."""

import collections
import contextvars
import functools

import _asyncio
from collections.abc import Awaitable, Coroutine
from asyncio import events, exceptions, futures, timeouts
from asyncio.exceptions import CancelledError

__all__ = ('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task',
           '_enter_task', '_leave_task', 'all_tasks', 'as_completed',
           'create_eager_task_factory', 'create_task', 'current_task',
           'eager_task_factory', 'ensure_future', 'gather', 'iscoroutine',
           'iscoroutinefunction', 'run_coroutine_threadsafe', 'shield',
           'sleep', 'to_thread', 'wait', 'wait_for')

ALL_COMPLETED = 'ALL_COMPLETED'
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'

_task_numbers = 0
_current_tasks = {}


async def _some_coroutine():
    pass

_made = _some_coroutine()
_CoroutineType = type(_made)
_made.close()
del _made, _some_coroutine


def iscoroutine(obj):
    return isinstance(obj, (_CoroutineType, Coroutine))


def iscoroutinefunction(func):
    while isinstance(func, functools.partial):
        func = func.func
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 0x80)


def _is_host_call(obj):
    return type(obj) is _asyncio.HostCall


def current_task(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return _current_tasks.get(loop)


def all_tasks(loop=None):
    if loop is None:
        loop = events.get_running_loop()
    return set([task for task in loop._tasks if not task.done()])


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f'Cannot enter into task {task!r} while another '
                           f'task {current!r} is being executed.')
    _current_tasks[loop] = task


def _leave_task(loop, task):
    if _current_tasks.get(loop) is not task:
        raise RuntimeError(f'Leaving task {task!r} does not match the current '
                           f'task {_current_tasks.get(loop)!r}.')
    del _current_tasks[loop]


def _describe(coro, code):
    """`code` is that of the coroutine, which has forgotten it when it is done."""
    name = getattr(coro, '__qualname__', None) or type(coro).__name__
    if code is None:
        return f'{name}()'
    frame = getattr(coro, 'cr_frame', None)
    if frame is None:
        return (f'{name}() done, defined at '
                f'{code.co_filename}:{code.co_firstlineno}')
    line = getattr(frame, 'f_lineno', None) or code.co_firstlineno
    return f'{name}() running at {code.co_filename}:{line}'


class Task(futures.Future):
    def __init__(self, coro, *, loop=None, name=None, context=None,
                 eager_start=False):
        global _task_numbers
        if _is_host_call(coro):
            coro = _wrap_awaitable(coro)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        super().__init__(loop=loop)
        if name is None:
            _task_numbers += 1
            self._name = f'Task-{_task_numbers}'
        else:
            self._name = str(name)
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._code = getattr(coro, 'cr_code', None)
        self._num_cancels_requested = 0
        self._context = (contextvars.copy_context() if context is None
                         else context)
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)
            self._loop._tasks[self] = None

    def _repr_info(self):
        info = super()._repr_info()
        if self.cancelling() and not self.done():
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        if self._fut_waiter is not None:
            info.insert(2, f'wait_for={self._fut_waiter!r}')
        info.insert(2, f'coro=<{_describe(self._coro, self._code)}>')
        return info

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _start_eagerly(self):
        previous = _current_tasks.get(self._loop)
        self._loop._tasks[self] = None
        _current_tasks[self._loop] = self
        try:
            self._context.run(self._run_step, None)
        finally:
            _current_tasks[self._loop] = previous

    def _step(self, exception=None):
        if self.done():
            raise exceptions.InvalidStateError(
                f'_step(): already done: {self!r}, {exception!r}')
        if self._must_cancel:
            if not isinstance(exception, CancelledError):
                exception = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._run_step(exception)
        finally:
            _leave_task(self._loop, self)

    def _run_step(self, exception):
        try:
            if exception is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(exception)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            self._loop._tasks.pop(self, None)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            return self._wait_for(result)
        self._loop._tasks.pop(self, None)

    def _wait_for(self, result):
        """The coroutine waits for what it yielded."""
        blocking = getattr(result, '_asyncio_future_blocking', None)
        loop = self._loop
        if blocking is None:
            if result is None:
                loop.call_soon(self._step, context=self._context)
                return
            error = RuntimeError(f'Task got bad yield: {result!r}')
        elif result._loop is not loop:
            error = RuntimeError(f'Task {self!r} got Future {result!r} '
                                 'attached to a different loop')
        elif not blocking:
            error = RuntimeError('yield was used instead of yield from in '
                                 f'task {self!r} with {result!r}')
        elif result is self:
            error = RuntimeError(f'Task cannot await on itself: {self!r}')
        else:
            result._asyncio_future_blocking = False
            result.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        loop.call_soon(self._step, error, context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


Task._wakeup.__qualname__ = 'Task.task_wakeup'


def create_task(coro, **kwargs):
    return events.get_running_loop().create_task(coro, **kwargs)


def create_eager_task_factory(constructor):
    def factory(loop, coro, *, eager_start=True, **kwargs):
        return constructor(coro, loop=loop, eager_start=eager_start, **kwargs)
    return factory


eager_task_factory = create_eager_task_factory(Task)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the '
                             'one specified as the loop argument')
        return coro_or_future
    if loop is None:
        loop = events.get_event_loop()
    if _is_host_call(coro_or_future):
        return loop._host_future(_asyncio.call_id(coro_or_future))
    if not iscoroutine(coro_or_future):
        if not isinstance(coro_or_future, Awaitable):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable '
                            'is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
    return loop.create_task(coro_or_future)


# sleep

class _Yield:
    def __await__(self):
        yield


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await _Yield()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future,
                            result)
    try:
        return await future
    finally:
        timer.cancel()


# wait, wait_for, as_completed

def _reject_coroutines(aws):
    if any([iscoroutine(each) for each in aws]):
        raise TypeError('Passing coroutines is forbidden, use tasks '
                        'explicitly.')


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError('expect a list of futures, not '
                        f'{type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    _reject_coroutines(fs)
    loop = events.get_running_loop()
    waiting = [ensure_future(each) for each in fs]
    done = {each for each in waiting if each.done()}
    if not _is_enough(waiting, return_when):
        await _wait_until(waiting, timeout, return_when, loop)
        done = {each for each in waiting if each.done()}
    return done, set(waiting) - done


def _is_enough(waiting, return_when):
    done = [each for each in waiting if each.done()]
    if len(done) == len(waiting):
        return True
    if return_when == FIRST_COMPLETED:
        return bool(done)
    return return_when == FIRST_EXCEPTION and any([
        not each.cancelled() and each.exception() is not None
        for each in done])


async def _wait_until(waiting, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    counter = len([each for each in waiting if not each.done()])

    def on_completion(future):
        nonlocal counter
        counter -= 1
        if (counter <= 0 or return_when == FIRST_COMPLETED
                or (return_when == FIRST_EXCEPTION and not future.cancelled()
                    and future.exception() is not None)):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)
    for each in waiting:
        if not each.done():
            each.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for each in waiting:
            each.remove_done_callback(on_completion)


def _release_waiter(waiter):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    if fut is not None and not futures.isfuture(fut) and not iscoroutine(
            fut) and not isinstance(fut, Awaitable) and not _is_host_call(fut):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is '
                        'required')
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    waiter = events.get_running_loop().create_future()

    def release(future):
        _release_waiter(waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


class _AsCompletedIterator:
    def __init__(self, aws, timeout):
        self._done = collections.deque()
        self._waiters = collections.deque()
        self._timer = None
        loop = events.get_event_loop()
        todo = {ensure_future(each, loop=loop) for each in set(aws)}
        for each in todo:
            each.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)
        self._loop = loop
        self._todo = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _wake(self):
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def _handle_timeout(self):
        for each in self._todo:
            each.remove_done_callback(self._handle_completion)
            self._done.append(None)
        self._todo.clear()
        while self._waiters:
            self._wake()

    def _handle_completion(self, future):
        if not self._todo:
            return
        self._todo.remove(future)
        self._done.append(future)
        self._wake()
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        while not self._done:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        future = self._done.popleft()
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError('expects an iterable of awaitables, not '
                        f'{type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


# gather, shield

class _GatheringFuture(futures.Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def _outcome_of(child):
    if child.cancelled():
        return CancelledError('' if child._cancel_message is None
                              else child._cancel_message)
    error = child.exception()
    return child.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = events._get_running_loop()
    seen = {}
    children = []
    finished = 0
    total = 0
    outer = None

    def on_done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == total:
            results = [_outcome_of(each) for each in children]
            if outer._cancel_requested:
                outer.set_exception(child._make_cancelled_error())
            else:
                outer.set_result(results)

    already_done = []
    for each in coros_or_futures:
        key = id(each)
        if key not in seen:
            future = ensure_future(each, loop=loop)
            if loop is None:
                loop = future._loop
            total += 1
            seen[key] = future
            if future.done():
                already_done.append(future)
            else:
                future.add_done_callback(on_done)
        children.append(seen[key])
    outer = _GatheringFuture(children, loop=loop)
    for future in already_done:
        on_done(future)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner._loop
    outer = loop.create_future()

    def on_inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

    def on_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)
    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


# Threads that there are not

async def to_thread(func, /, *args, **kwargs):
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(
        None, functools.partial(context.run, func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    return ensure_future(coro, loop=loop)
