"""Times what is run as a whole: calls are not traced, so none are listed."""

import time

__all__ = ['run', 'runctx', 'Profile']


class Profile:
    def __init__(self, timer=None, timeunit=0.0, subcalls=True,
                 builtins=True):
        self._timer = timer or time.perf_counter
        self._since = None
        self.total_tt = 0.0

    def enable(self, subcalls=True, builtins=True):
        if self._since is None:
            self._since = self._timer()

    def disable(self):
        if self._since is not None:
            self.total_tt += self._timer() - self._since
            self._since = None

    def clear(self):
        self.total_tt = 0.0

    def create_stats(self):
        self.disable()
        self.stats = {}

    def getstats(self):
        return []

    def print_stats(self, sort=-1):
        import pstats
        pstats.Stats(self).sort_stats(sort).print_stats()

    def dump_stats(self, file):
        open(file, 'wb')

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        with self:
            exec(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        with self:
            return func(*args, **kw)

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def _shown(profile, filename, sort):
    if filename is None:
        profile.print_stats(sort)
    else:
        profile.dump_stats(filename)


def run(statement, filename=None, sort=-1):
    profile = Profile()
    try:
        profile.run(statement)
    except SystemExit:
        pass
    finally:
        _shown(profile, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        _shown(profile, filename, sort)
