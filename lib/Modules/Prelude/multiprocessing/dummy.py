"""The names of multiprocessing, with threads for processes."""

from queue import Queue
from threading import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore,
    Thread as Process, active_count, current_thread as current_process)

JoinableQueue = Queue


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


def freeze_support():
    pass
