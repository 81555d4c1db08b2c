"""Helpers for with statements."""

from abc import ABC, abstractmethod
from functools import wraps

__all__ = ['AbstractContextManager', 'ContextDecorator', 'ExitStack',
           'closing', 'contextmanager', 'nullcontext', 'redirect_stdout',
           'suppress']


class AbstractContextManager(ABC):
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class _GeneratorContextManager(ContextDecorator):

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None)

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self._fail("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            # A StopIteration passed through the generator.
            if (isinstance(value, StopIteration) and
                    exc.__cause__ is value):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        self._fail("generator didn't stop after throw()")

    def _fail(self, message):
        try:
            raise RuntimeError(message)
        finally:
            self.gen.close()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class nullcontext(AbstractContextManager):

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if isinstance(excinst, BaseExceptionGroup):
            match, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class redirect_stdout(AbstractContextManager):

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(sys.stdout)
        sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        sys.stdout = self._old_targets.pop()


class ExitStack(AbstractContextManager):

    def __init__(self):
        self._callbacks = []

    def push(self, exit):
        method = getattr(type(exit), '__exit__', None)
        if method is None:
            self._callbacks.append(exit)
        else:
            self._callbacks.append(lambda *details: method(exit, *details))
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object "
                            f"does not support the context manager "
                            f"protocol") from None
        result = enter(cm)
        self._callbacks.append(lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(typ, value, traceback):
            callback(*args, **kwds)
        call.__wrapped__ = callback
        self._callbacks.append(call)
        return callback

    def pop_all(self):
        new = type(self)()
        new._callbacks, self._callbacks = self._callbacks, []
        return new

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, typ, exc, traceback):
        pending, suppressed, raised = exc, False, False
        while self._callbacks:
            leave = self._callbacks.pop()
            kind = None if pending is None else type(pending)
            trace = None if pending is None else pending.__traceback__
            try:
                if leave(kind, pending, trace):
                    suppressed, raised, pending = True, False, None
            except BaseException as new:
                if new is not pending and new.__context__ is None:
                    new.__context__ = pending
                pending, raised = new, True
        if raised:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return exc is not None and suppressed
