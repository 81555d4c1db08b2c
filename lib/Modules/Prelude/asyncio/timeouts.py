"""async with timeout(seconds)."""

import enum

from asyncio import events
from asyncio.exceptions import CancelledError

__all__ = ('Timeout', 'timeout', 'timeout_at')


class _State(enum.Enum):
    CREATED = 'created'
    ENTERED = 'active'
    EXPIRING = 'expiring'
    EXPIRED = 'expired'
    EXITED = 'finished'


class Timeout:
    def __init__(self, when):
        self._state = _State.CREATED
        self._handler = None
        self._task = None
        self._when = when

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state is not _State.ENTERED:
            if self._state is _State.CREATED:
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError('Cannot change state of '
                               f'{self._state.value} Timeout')
        self._when = when
        if self._handler is not None:
            self._handler.cancel()
        if when is None:
            self._handler = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._handler = loop.call_soon(self._on_timeout)
        else:
            self._handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in (_State.EXPIRING, _State.EXPIRED)

    def __repr__(self):
        info = [self._state.value]
        if self._state is _State.ENTERED:
            when = round(self._when, 3) if self._when is not None else None
            info.append(f'when={when}')
        return f'<Timeout [{" ".join(info)}]>'

    async def __aenter__(self):
        from asyncio.tasks import current_task
        if self._state is not _State.CREATED:
            raise RuntimeError('Timeout has already been entered')
        task = current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = _State.ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        if self._handler is not None:
            self._handler.cancel()
            self._handler = None
        if self._state is _State.EXPIRING:
            self._state = _State.EXPIRED
            if self._task.uncancel() <= self._cancelling and exc_type:
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_value
                self._insert_timeout_error(exc_value)
        elif self._state is _State.ENTERED:
            self._state = _State.EXITED
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = _State.EXPIRING
        self._handler = None

    @staticmethod
    def _insert_timeout_error(exception):
        while exception.__context__ is not None:
            if isinstance(exception.__context__, CancelledError):
                error = TimeoutError()
                error.__context__ = error.__cause__ = exception.__context__
                exception.__context__ = error
                break
            exception = exception.__context__


def timeout(delay):
    loop = events.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)
