"""Pools of processes, of which there are none: what is given is done at once."""

__all__ = ['Pool', 'ThreadPool']

from concurrent.futures import Future
from multiprocessing import TimeoutError


class AsyncResult:
    def __init__(self, future):
        self._future = future

    def get(self, timeout=None):
        return self._future.result()

    def wait(self, timeout=None):
        pass

    def ready(self):
        return True

    def successful(self):
        return self._future.exception() is None


ApplyResult = MapResult = AsyncResult


def _done(function, callback, error_callback):
    future = Future()
    try:
        future.set_result(function())
    except Exception as error:
        future.set_exception(error)
        if error_callback is not None:
            error_callback(error)
    else:
        if callback is not None:
            callback(future.result())
    return AsyncResult(future)


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(),
                 maxtasksperchild=None, context=None):
        if processes is not None and processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._state = 'RUN'
        if initializer is not None:
            initializer(*initargs)

    def _check_running(self):
        if self._state != 'RUN':
            raise ValueError('Pool not running')

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None,
                    error_callback=None):
        self._check_running()
        return _done(lambda: func(*args, **kwds), callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        self._check_running()
        return [func(item) for item in iterable]

    def map_async(self, func, iterable, chunksize=None, callback=None,
                  error_callback=None):
        return _done(lambda: self.map(func, iterable), callback,
                     error_callback)

    def starmap(self, func, iterable, chunksize=None):
        self._check_running()
        return [func(*args) for args in iterable]

    def starmap_async(self, func, iterable, chunksize=None, callback=None,
                      error_callback=None):
        return _done(lambda: self.starmap(func, iterable), callback,
                     error_callback)

    def imap(self, func, iterable, chunksize=1):
        self._check_running()
        return map(func, iterable)

    imap_unordered = imap

    def close(self):
        if self._state == 'RUN':
            self._state = 'CLOSE'

    def terminate(self):
        self._state = 'TERMINATE'

    def join(self):
        if self._state == 'RUN':
            raise ValueError('Pool is still running')

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc_info):
        self.terminate()

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state}>'


class ThreadPool(Pool):
    pass
