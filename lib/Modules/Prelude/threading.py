"""There is one thread: locks work, and no other thread can be started."""

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock',
           'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier',
           'BrokenBarrierError', 'Timer', 'ThreadError', 'ExceptHookArgs',
           'get_native_id', 'local', 'stack_size', 'settrace', 'setprofile']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_ident = 1


def get_ident():
    return _ident


get_native_id = get_ident


def _wait_for_ever():
    raise RuntimeError('deadlock: the only thread would wait for ever')


def _cannot_acquire(blocking, timeout):
    """Whether waiting ends at once; there is nobody to wait for."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return False
    if timeout < 0:
        if timeout != -1:
            raise ValueError('timeout value must be a non-negative number')
        _wait_for_ever()
    return False


def _cannot_pickle(self):
    cls = type(self)
    raise TypeError(f"cannot pickle '_thread.{cls.__name__}' object")


class lock:
    __reduce__ = _cannot_pickle
    __slots__ = ('_locked', '__weakref__')

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if self._locked:
            return _cannot_acquire(blocking, timeout)
        self._locked = True
        return True

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
    __slots__ = ('_count', '__weakref__')

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        owner = _ident if self._count else 0
        return (f'<{state} _thread.RLock object owner={owner} '
                f'count={self._count} at {id(self):#x}>')


RLock.__module__ = '_thread'


class local:
    """Attributes of the one thread."""


local.__module__ = '_thread'
local.__name__ = local.__qualname__ = '_local'


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def _check_owned(self, what):
        if not self._lock.locked():
            raise RuntimeError(f'cannot {what} on un-acquired lock')

    def wait(self, timeout=None):
        self._check_owned('wait')
        if timeout is None:
            _wait_for_ever()
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result and timeout is None:
            _wait_for_ever()
        return result

    def notify(self, n=1):
        self._check_owned('notify')

    def notify_all(self):
        self.notify()

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        if blocking and timeout is None:
            _wait_for_ever()
        return False

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
        if not self._flag and timeout is None:
            _wait_for_ever()
        return self._flag

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

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties > 1:
            if timeout is None and self._timeout is None:
                _wait_for_ever()
            self.broken = True
            raise BrokenBarrierError
        if self._action is not None:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


_count = 0


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(),
                 kwargs=None, *, daemon=None, context=None):
        global _count
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            _count += 1
            name = f'Thread-{_count}'
            if target is not None and hasattr(target, '__name__'):
                name = f'{name} ({target.__name__})'
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = kwargs or {}
        self._daemonic = bool(daemon)
        self._ident = None

    def start(self):
        raise RuntimeError("can't start new thread")

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if self._ident is None:
            raise RuntimeError('cannot join thread before it is started')
        raise RuntimeError('cannot join current thread')

    def is_alive(self):
        return self._ident is not None

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
        self._daemonic = daemonic

    def __repr__(self):
        state = 'initial' if self._ident is None else 'started'
        if self._daemonic:
            state += ' daemon'
        if self._ident is not None:
            state += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {state})>'


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread')
        self._ident = _ident


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


_main = _MainThread()


def current_thread():
    return _main


main_thread = currentThread = current_thread


def active_count():
    return 1


activeCount = active_count


def enumerate():
    return [_main]


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
    traceback.print_exception(args[0], args[1], args[2], file=sys.stderr)
