"""Processes, of which the host grants none."""

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput',
           'getoutput', 'check_output', 'run', 'CalledProcessError',
           'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                name = repr(signal.Signals(-self.returncode))
                return f"Command '{self.cmd}' died with {name}."
            except ValueError:
                return (f"Command '{self.cmd}' died with unknown signal "
                        f'{-self.returncode}.')
        return (f"Command '{self.cmd}' returned non-zero exit status "
                f'{self.returncode}.')

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            parts.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            parts.append(f'stderr={self.stderr!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout,
                                     self.stderr)


class Popen:
    def __init__(self, args, *rest, **options):
        raise PermissionError(1, 'Operation not permitted: the host grants '
                              'no processes')

    def communicate(self, input=None, timeout=None):
        """What no process says; none was started. So are the others."""

    poll = wait = terminate = kill = send_signal = communicate


def list2cmdline(seq):
    """The arguments as one line, quoted as Windows does."""
    words = []
    for arg in seq:
        word, slashes = '', 0
        for c in arg:
            if c == '"':
                word += '\\' * (slashes * 2 + 1) + c
            elif c != '\\':
                word += '\\' * slashes + c
            slashes = slashes + 1 if c == '\\' else 0
        needs_quotes = not arg or ' ' in arg or '\t' in arg
        word += '\\' * (slashes * (2 if needs_quotes else 1))
        words.append(f'"{word}"' if needs_quotes else word)
    return ' '.join(words)


def run(*popenargs, input=None, capture_output=False, timeout=None,
        check=False, **kwargs):
    return Popen(*popenargs, **kwargs)


def call(*popenargs, timeout=None, **kwargs):
    return Popen(*popenargs, **kwargs)


check_call = check_output = call


def getstatusoutput(cmd, *, encoding=None, errors=None):
    return Popen(cmd)


getoutput = getstatusoutput
