"""Processes that share work, of which the host grants none."""

from queue import Queue, SimpleQueue
from threading import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore)

JoinableQueue = Queue


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def _refuse(*args, **kwargs):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'processes')


class Process:
    daemon = False
    exitcode = pid = ident = None

    def __init__(self, group=None, target=None, name=None, args=(),
                 kwargs={}, *, daemon=None):
        self.name = name or 'Process-1'
        self.daemon = bool(daemon)
        self._target, self._args, self._kwargs = target, args, dict(kwargs)

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        _refuse()

    def is_alive(self):
        return False

    def join(self, timeout=None):
        raise AssertionError('can only join a started process')


class _MainProcess(Process):
    def __init__(self):
        super().__init__(name='MainProcess')


_main = _MainProcess()
Pool = Manager = Pipe = _refuse


class _Shared:
    def __init__(self, value):
        self.value = value
        self._lock = RLock()

    def get_lock(self):
        return self._lock


def Value(typecode_or_type, *args, lock=True):
    return _Shared(args[0] if args else 0)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    if isinstance(size_or_initializer, int):
        return [0] * size_or_initializer
    return list(size_or_initializer)


def current_process():
    return _main


def parent_process():
    return None


def active_children():
    return []


def cpu_count():
    return 1


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return 'spawn'


def set_start_method(method, force=False):
    pass


def get_all_start_methods():
    return ['spawn']


def get_context(method=None):
    import sys
    return sys.modules['multiprocessing']


def get_logger():
    import logging
    return logging.getLogger('multiprocessing')
