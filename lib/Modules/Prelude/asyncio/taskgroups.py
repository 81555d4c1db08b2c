"""async with TaskGroup()."""

from asyncio import events, tasks
from asyncio.exceptions import CancelledError

__all__ = ('TaskGroup',)


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._on_completed = None

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._aborting:
            info.append('cancelling')
        elif self._entered:
            info.append('entered')
        return f'<TaskGroup{" ".join(info)}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the '
                               'parent task')
        self._entered = True
        return self

    async def __aexit__(self, exc_type, exc, traceback):
        self._exiting = True
        if (exc_type is not None and self._is_base_error(exc)
                and self._base_error is None):
            self._base_error = exc
        cancellation = None
        if exc_type is not None and issubclass(exc_type, CancelledError):
            cancellation = exc
        if exc_type is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed is None:
                self._on_completed = self._loop.create_future()
            try:
                await self._on_completed
            except CancelledError as error:
                if not self._aborting:
                    cancellation = error
                    self._abort()
            self._on_completed = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested:
            # The group cancelled its parent: that is over now, unless someone
            # else cancelled it too.
            if self._parent_task.uncancel() == 0:
                cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                self._parent_task.uncancel()
                self._parent_task.cancel()
            errors = self._errors
            self._errors = None
            raise BaseExceptionGroup('unhandled errors in a TaskGroup',
                                     errors) from None
        return None

    def create_task(self, coro, **kwargs):
        problem = None
        if not self._entered:
            problem = f'TaskGroup {self!r} has not been entered'
        elif self._exiting and not self._tasks:
            problem = f'TaskGroup {self!r} is finished'
        elif self._aborting:
            problem = f'TaskGroup {self!r} is shutting down'
        if problem is not None:
            if tasks.iscoroutine(coro):
                coro.close()
            raise RuntimeError(problem)
        task = self._loop.create_task(coro, **kwargs)
        if not task.done():
            self._tasks[task] = None
            task.add_done_callback(self._on_task_done)
        return task

    def _is_base_error(self, exc):
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if (self._on_completed is not None and not self._tasks
                and not self._on_completed.done()):
            self._on_completed.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if self._is_base_error(error) and self._base_error is None:
            self._base_error = error
        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent '
                           f'task {self._parent_task} is already completed',
                'exception': error,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
