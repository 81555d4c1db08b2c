"""An interpreter of lines that a program gives."""

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact',
           'compile_command']

import sys
import traceback
from codeop import CommandCompiler, compile_command


class InteractiveInterpreter:
    def __init__(self, locals=None):
        if locals is None:
            locals = {'__name__': '__console__', '__doc__': None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Returns whether more lines are needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        error = sys.exception()
        if filename and type(error) is SyntaxError:
            error.filename = filename
        self.write(''.join(traceback.format_exception_only(error)))

    def showtraceback(self):
        self.write(''.join(traceback.format_exception(sys.exception())))

    def write(self, data):
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    def __init__(self, locals=None, filename='<console>', *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def push(self, line, filename=None, _symbol='single'):
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer),
                              filename or self.filename, _symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        return input(prompt)

    def interact(self, banner=None, exitmsg=None):
        more = False
        if banner is None:
            self.write(f'Python {sys.version} on {sys.platform}\n'
                       f'({type(self).__name__})\n')
        elif banner:
            self.write(f'{banner}\n')
        while True:
            try:
                line = self.raw_input('... ' if more else '>>> ')
            except EOFError:
                self.write('\n')
                break
            more = self.push(line)
        if exitmsg is None:
            self.write(f'now exiting {type(self).__name__}...\n')
        elif exitmsg:
            self.write(f'{exitmsg}\n')


def interact(banner=None, readfunc=None, local=None, exitmsg=None,
             local_exit=False):
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner, exitmsg)
