"""The lines of several files, one after the other."""

__all__ = ['input', 'close', 'nextfile', 'filename', 'lineno', 'filelineno',
           'fileno', 'isfirstline', 'isstdin', 'FileInput', 'hook_compressed',
           'hook_encoded']

import sys

_state = None


def input(files=None, inplace=False, backup='', *, mode='r', openhook=None,
          encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError('input() already active')
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook,
                       encoding=encoding, errors=errors)
    return _state


def _active():
    if not _state:
        raise RuntimeError('no active input()')
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup='', *, mode='r',
                 openhook=None, encoding=None, errors=None):
        if files is None:
            files = sys.argv[1:] or ('-',)
        elif isinstance(files, str) or hasattr(files, '__fspath__'):
            files = (files,)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if inplace:
            open(files[0], 'r+')
        self._files = list(files)
        self._mode, self._openhook = mode, openhook
        self._encoding, self._errors = encoding, errors
        self._file = self._filename = None
        self._lineno = self._filelineno = 0
        self._is_stdin = False

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            line = self._next_line()
            if line:
                return line
            if not self._file and not self._files:
                raise StopIteration
            self.nextfile()

    def readline(self):
        return next(self, '')

    def _next_line(self):
        if not self._file:
            if not self._files:
                return ''
            self._open(self._files.pop(0))
        line = self._file.readline()
        if line:
            self._lineno += 1
            self._filelineno += 1
        return line

    def _open(self, name):
        self._filelineno = 0
        self._is_stdin = name == '-'
        self._filename = '<stdin>' if self._is_stdin else name
        if self._is_stdin:
            self._file = sys.stdin
        elif self._openhook:
            self._file = self._openhook(name, self._mode)
        else:
            self._file = open(name, self._mode, encoding=self._encoding,
                              errors=self._errors)

    def nextfile(self):
        file, self._file = self._file, None
        if file and not self._is_stdin:
            file.close()

    def close(self):
        self.nextfile()
        self._files = []

    def filename(self):
        return self._filename

    def lineno(self):
        return self._lineno

    def filelineno(self):
        return self._filelineno

    def fileno(self):
        return self._file.fileno() if self._file else -1

    def isfirstline(self):
        return self._filelineno == 1

    def isstdin(self):
        return self._is_stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    return open(filename, mode, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    def open_encoded(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return open_encoded
