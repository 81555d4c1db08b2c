"""The debugger: nobody is there to answer it, so it never stops."""

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace',
           'post_mortem', 'help']

from bdb import Bdb, BdbQuit


class Restart(Exception):
    pass


class Pdb(Bdb):
    def __init__(self, *args, **options):
        super().__init__()

    def set_trace(self, frame=None, *, commands=None):
        pass


def set_trace(*, header=None, commands=None):
    if header is not None:
        print(header)


def run(statement, globals=None, locals=None):
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    run(statement, globals, locals)


def runcall(*args, **kwds):
    return Pdb().runcall(*args, **kwds)


def post_mortem(t=None):
    pass


pm = help = post_mortem
