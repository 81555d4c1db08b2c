"""Locks, and the one thread that there is."""

from threading import RLock, get_ident, get_native_id, lock

error = RuntimeError
LockType = lock
TIMEOUT_MAX = 9223372036.0


def allocate_lock():
    return lock()


allocate = allocate_lock


def start_new_thread(function, args, kwargs={}, /):
    raise RuntimeError("can't start new thread")


start_new = start_new_thread


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


def exit():
    raise SystemExit


def stack_size(size=0, /):
    return 0
