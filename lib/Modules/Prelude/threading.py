"""Threads, one after the other: there is no second one.

A thread that is started runs, to its end, when another waits: at join(), for a
lock, an event, an item of a queue, or at the end of the program. When a thread
waits itself, those behind it run first. What only a thread that is already
waiting could bring about is a deadlock here.
"""

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock',
           'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier',
           'BrokenBarrierError', 'Timer', 'ThreadError', 'ExceptHookArgs',
           'get_native_id', 'local', 'stack_size', 'settrace', 'setprofile']

from atexit import register as _register
from time import sleep as _sleep

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_pending = []


class _Parked(BaseException):
    """Ends a daemon that waits for what nobody will bring about."""


def get_ident():
    return _current._ident


get_native_id = get_ident


def _wait_until(is_ready, timeout=None):
    """Runs what was started until `is_ready()`. Returns whether it is."""
    while not is_ready():
        if _pending:
            _pending.pop(0)._run_now()
        elif timeout is not None:
            _sleep(timeout)
            return bool(is_ready())
        elif _current._daemonic:
            raise _Parked
        else:
            raise RuntimeError('deadlock: the only thread would wait for ever')
    return True


def _acquire(is_free, blocking, timeout):
    """Waits for a lock; returns whether it is free."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return is_free()
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')
    return _wait_until(is_free, None if timeout == -1 else timeout)


def _cannot_pickle(self):
    cls = type(self)
    raise TypeError(f"cannot pickle '_thread.{cls.__name__}' object")


class lock:
    __reduce__ = _cannot_pickle
    __slots__ = ('_locked', '__weakref__')

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked and not _acquire(self._is_free, blocking, timeout):
            return False
        self._locked = True
        return True

    def _is_free(self):
        return not self._locked

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


lock.__module__ = '_thread'
Lock = lock


class RLock:
    __reduce__ = _cannot_pickle
    __slots__ = ('_count', '_owner', '__weakref__')

    def __init__(self):
        self._count = self._owner = 0

    def _is_free(self):
        return not self._count or self._is_owned()

    def acquire(self, blocking=True, timeout=-1):
        if not self._is_free() and not _acquire(self._is_free, blocking,
                                                timeout):
            return False
        self._owner = get_ident()
        self._count += 1
        return True

    def release(self):
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_owned(self):
        return self._count > 0 and self._owner == get_ident()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        owner = self._owner if self._count else 0
        return (f'<{state} _thread.RLock object owner={owner} '
                f'count={self._count} at {id(self):#x}>')


RLock.__module__ = '_thread'


# Of each local object by id: the attributes by thread, and its arguments.
_locals = {}


def _switch(self):
    """Gives a local object the attributes of the thread that runs."""
    of_threads, args, kwargs = _locals[id(self)]
    ident = get_ident()
    if of_threads.get(ident) is not object.__getattribute__(self, '__dict__'):
        is_new = ident not in of_threads
        object.__setattr__(self, '__dict__', of_threads.setdefault(ident, {}))
        if is_new:
            self.__init__(*args, **kwargs)


class local:
    """Attributes of the thread that runs."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        own = object.__getattribute__(self, '__dict__')
        _locals[id(self)] = {get_ident(): own}, args, kwargs
        return self

    def __getattribute__(self, name):
        _switch(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _switch(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _switch(self)
        object.__delattr__(self, name)


local.__module__ = '_thread'
local.__name__ = local.__qualname__ = '_local'


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiting, self._notified = 0, 0

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def _check_owned(self, what):
        if not self._lock.locked():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    def wait(self, timeout=None):
        self._check_owned('wait')
        self._waiting += 1
        self.release()
        try:
            return _wait_until(self._take_notice, timeout)
        finally:
            self._waiting -= 1
            self.acquire()

    def _take_notice(self):
        if not self._notified:
            return False
        self._notified -= 1
        return True

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            was_notified = self.wait(timeout)
            result = predicate()
            if not was_notified:
                break
        return result

    def notify(self, n=1):
        self._check_owned('notify')
        self._notified = min(self._notified + n, self._waiting)

    def notify_all(self):
        self.notify(self._waiting)

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value and not (
                blocking and _wait_until(lambda: self._value, timeout)):
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'value={self._value}>')


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return _wait_until(self.is_set, timeout)

    def __repr__(self):
        cls = type(self)
        state = 'set' if self._flag else 'unset'
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'{state}>')


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self.parties = parties
        self.n_waiting = 0
        self.broken = False
        self._action = action
        self._timeout = timeout
        self._round = 0

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        index, own_round = self.n_waiting, self._round
        self.n_waiting += 1
        if self.n_waiting == self.parties:
            if self._action is not None:
                self._action()
            self._round += 1
            self.n_waiting = 0
            return index
        timeout = self._timeout if timeout is None else timeout
        _wait_until(lambda: self._round != own_round or self.broken, timeout)
        if self._round == own_round:
            self.abort()
            raise BrokenBarrierError
        return index

    def reset(self):
        self.broken = False
        self.n_waiting = 0

    def abort(self):
        self.broken = True

    def __repr__(self):
        cls = type(self)
        state = 'broken' if self.broken else (
            f'waiters={self.n_waiting}/{self.parties}')
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'{state}>')


_names = _idents = 0


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(),
                 kwargs=None, *, daemon=None, context=None):
        global _names
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            _names += 1
            name = f'Thread-{_names}'
            if target is not None and hasattr(target, '__name__'):
                name = f'{name} ({target.__name__})'
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = kwargs or {}
        self._daemonic = _current._daemonic if daemon is None else daemon
        self._ident = None
        self._is_done = False

    def start(self):
        global _idents
        if not hasattr(self, '_is_done'):
            raise RuntimeError('thread.__init__() not called')
        if self._ident is not None:
            raise RuntimeError('threads can only be started once')
        _idents += 1
        self._ident = _idents
        _pending.append(self)

    def _run_now(self):
        global _current
        outer, _current = _current, self
        _running.append(self)
        try:
            self.run()
        except _Parked:
            pass
        except BaseException as error:
            excepthook(ExceptHookArgs(
                (type(error), error, error.__traceback__, self)))
        finally:
            _current = outer
            _running.remove(self)
            self._is_done = True

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if self._ident is None:
            raise RuntimeError('cannot join thread before it is started')
        if self is _current:
            raise RuntimeError('cannot join current thread')
        _wait_until(lambda: self._is_done, timeout)

    def is_alive(self):
        return self._ident is not None and not self._is_done

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._ident is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    @property
    def ident(self):
        return self._ident

    native_id = ident

    def getName(self):
        return self._name

    def setName(self, name):
        self._name = name

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        state = 'initial' if self._ident is None else (
            'stopped' if self._is_done else 'started')
        if self._daemonic:
            state += ' daemon'
        if self._ident is not None:
            state += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {state})>'


class _MainThread(Thread):
    _daemonic = False

    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._ident = 1


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


_idents = 1
_main = _current = _MainThread()
_running = [_main]


def current_thread():
    return _current


currentThread = current_thread


def main_thread():
    return _main


def enumerate():
    return _running + _pending


def active_count():
    return len(enumerate())


activeCount = active_count


def _finish():
    """The end of the program waits for all threads but daemons."""
    while True:
        _pending[:] = [each for each in _pending if not each._daemonic]
        if not _pending:
            break
        _pending.pop(0)._run_now()


def settrace(func):
    pass


setprofile = settrace_all_threads = setprofile_all_threads = settrace


def gettrace():
    return None


getprofile = gettrace


def stack_size(size=0, /):
    return 0


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    import sys
    import traceback
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread else get_ident()
    print(f'Exception in thread {name}:', file=sys.stderr)
    traceback.print_exception(args[0], args[1], args[2], file=sys.stderr)


__excepthook__ = excepthook
_register(_finish)
