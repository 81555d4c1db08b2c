"""Functions for the end of the program. `_registered` and `_run_exitfuncs` are known to the driver
(lib/Interp/Driver.cpp)."""

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
    for func, args, kwargs in _registered[::-1]:
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)
    _registered.clear()


def _report(func, error):
    import sys
    import traceback
    print(f'Exception ignored in atexit callback {func!r}:', file=sys.stderr)
    traceback.print_exception(error)
