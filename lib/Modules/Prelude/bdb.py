"""What debuggers are made of; frames cannot be traced."""

__all__ = ['BdbQuit', 'Bdb', 'Breakpoint']


class BdbQuit(Exception):
    pass


class Breakpoint:
    pass


class Bdb:
    def __init__(self, skip=None, backend='settrace'):
        self.quitting = False

    def set_trace(self, frame=None):
        pass

    def run(self, cmd, globals=None, locals=None):
        namespace = {'__name__': '__main__'} if globals is None else globals
        exec(cmd, namespace, namespace if locals is None else locals)

    def runeval(self, expr, globals=None, locals=None):
        namespace = {'__name__': '__main__'} if globals is None else globals
        return eval(expr, namespace, namespace if locals is None else locals)

    def runctx(self, cmd, globals, locals):
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        return func(*args, **kwds)
