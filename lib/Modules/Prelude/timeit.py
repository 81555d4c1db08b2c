"""Measures code by the session's clock, which counts work."""

import gc
import itertools
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def reindent(src, indent):
    return src.replace('\n', '\n' + ' ' * indent)


def _part(code, what, name, namespace, before=''):
    """The text that runs code in the function that is measured, and its
    parameter, if code is callable."""
    if isinstance(code, str):
        # What a function allows beyond a module does not count.
        compile(before + code, dummy_src_name, 'exec')
        return code, ''
    if callable(code):
        namespace[name] = code
        return f'{name}()', f', {name}={name}'
    raise ValueError(f'{what} is neither a string nor callable')


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer,
                 globals=None):
        self.timer = timer
        parameters = {}
        begin, one = _part(setup, 'setup', '_setup', parameters)
        before = setup + '\n' if isinstance(setup, str) else ''
        body, two = _part(stmt, 'stmt', '_stmt', parameters, before)
        self.src = (f'\ndef inner(_it, _timer{one}{two}):\n'
                    f'    {reindent(begin, 4)}\n'
                    '    _t0 = _timer()\n'
                    '    for _i in _it:\n'
                    f'        {reindent(body, 8)}\n'
                    '        pass\n'
                    '    _t1 = _timer()\n'
                    '    return _t1 - _t0\n')
        exec(compile(self.src, dummy_src_name, 'exec'),
             _globals() if globals is None else globals, parameters)
        self.inner = parameters['inner']

    def print_exc(self, file=None):
        import linecache
        import traceback
        lines = self.src.splitlines(True)
        linecache.cache[dummy_src_name] = (len(self.src), None, lines,
                                           dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if was_enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer,
           repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
