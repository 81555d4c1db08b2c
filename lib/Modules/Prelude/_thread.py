"""Locks, and threads (see threading)."""

from threading import RLock, get_ident, get_native_id, lock

error = RuntimeError
LockType = lock
TIMEOUT_MAX = 9223372036.0


def allocate_lock():
    return lock()


allocate = allocate_lock


def start_new_thread(function, args, kwargs={}, /):
    from threading import Thread
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    thread = Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident


start_new = start_new_thread


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def exit():
    raise SystemExit


def stack_size(size=0, /):
    return 0
