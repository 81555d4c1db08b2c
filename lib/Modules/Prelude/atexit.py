"""Functions for the end of the program. They are kept; the host's session has no end
that would call them."""

_registered = []


def register(*args, **kwargs):
    if not args:
        raise TypeError('register() takes at least 1 argument (0 given)')
    func, *args = args
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    _registered[:] = [item for item in _registered if item[0] != func]


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


def _run_exitfuncs():
    while _registered:
        func, args, kwargs = _registered.pop()
        func(*args, **kwargs)
