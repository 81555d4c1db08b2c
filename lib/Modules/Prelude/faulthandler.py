"""Faults of the interpreter, which end no script's process."""

_enabled = False


def enable(file=None, all_threads=True, c_stack=True):
    global _enabled
    _enabled = True


def disable():
    global _enabled
    was_enabled, _enabled = _enabled, False
    return was_enabled


def is_enabled():
    return _enabled


def dump_traceback(file=None, all_threads=True):
    import sys
    import traceback
    file = sys.stderr if file is None else file
    print('Current thread (most recent call first):', file=file)
    for frame, lineno in traceback.walk_stack(None):
        print(f'  File "{frame.f_code.co_filename}", line {lineno} in '
              f'{frame.f_code.co_name}', file=file)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    pass


def cancel_dump_traceback_later():
    pass
