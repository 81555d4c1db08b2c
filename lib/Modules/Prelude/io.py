"""Files in memory, and the classes that all files have."""

from abc import ABCMeta

__all__ = ['BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'BytesIO',
           'StringIO', 'BufferedIOBase', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END',
           'DEFAULT_BUFFER_SIZE']

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
DEFAULT_BUFFER_SIZE = 131072
open = open
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    pass


def text_encoding(encoding, stacklevel=2, /):
    return 'utf-8' if encoding is None else encoding


class IOBase(metaclass=ABCMeta):
    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(f'{self.__class__.__name__}.{name}() not '
                                   f'supported')

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def seek(self, pos, whence=0):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported('truncate')

    def flush(self):
        self._check_open()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        self._check_open()
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def readline(self, size=-1):
        result = bytearray()
        while size is None or size < 0 or len(result) < size:
            b = self.read(1)
            if not b:
                break
            result += b
            if result.endswith(b'\n'):
                break
        return bytes(result)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        lines, n = [], 0
        for line in self:
            lines.append(line)
            n += len(line)
            if n >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_open()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readall(self):
        result = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            result += data
        return bytes(result)

    def readinto(self, b):
        self._unsupported('readinto')

    def write(self, b):
        self._unsupported('write')


class BufferedIOBase(IOBase):
    def read(self, size=-1):
        self._unsupported('read')

    def read1(self, size=-1):
        self._unsupported('read1')

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


class TextIOBase(IOBase):
    encoding = newlines = errors = None

    def read(self, size=-1):
        self._unsupported('read')

    def write(self, s):
        self._unsupported('write')

    def readline(self):
        self._unsupported('readline')

    def detach(self):
        self._unsupported('detach')


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
TextIOBase.register(_StandardStream)


class _Buffered(BufferedIOBase):
    """Passes everything on: what is below is in memory."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw

    def __getattr__(self, name):
        return getattr(self.raw, name)


for _name in ('read', 'read1', 'readinto', 'readline', 'write', 'seek',
              'tell', 'truncate', 'flush', 'close', 'readable', 'writable',
              'seekable', 'isatty'):
    setattr(_Buffered, _name, lambda self, *args, _name=_name: getattr(
        self.raw, _name)(*args))
_Buffered.closed = property(lambda self: self.raw.closed)


class BufferedReader(_Buffered):
    def peek(self, size=0):
        place = self.raw.tell()
        data = self.raw.read(size or DEFAULT_BUFFER_SIZE)
        self.raw.seek(place)
        return data


class BufferedWriter(_Buffered):
    pass


class BufferedRandom(BufferedReader, BufferedWriter):
    pass


class TextIOWrapper(TextIOBase):
    """Text over a file of bytes: all that there is to read is decoded at
    once."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None,
                 line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = text_encoding(encoding)
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._reader = None
        self._pending = []

    def _text(self):
        if self._reader is None:
            self.flush()
            text = self.buffer.read().decode(self.encoding, self.errors)
            self._reader = StringIO(text, newline=self._newline)
        return self._reader

    def read(self, size=-1):
        self._check_open()
        return self._text().read(size)

    def readline(self, size=-1):
        self._check_open()
        return self._text().readline(size)

    def write(self, s):
        self._check_open()
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not '
                            f'{type(s).__name__}')
        n = len(s)
        if self._newline not in (None, '', '\n'):
            s = s.replace('\n', self._newline)
        self._pending.append(s.encode(self.encoding, self.errors))
        return n

    def flush(self):
        self._check_open()
        if self._pending:
            self.buffer.write(b''.join(self._pending))
            self._pending.clear()
        self.buffer.flush()

    def seek(self, pos, whence=0):
        self.flush()
        self._reader = None
        return self.buffer.seek(pos, whence)

    def tell(self):
        self.flush()
        if self._reader is None:
            return self.buffer.tell()
        before = self._reader.getvalue()[:self._reader.tell()]
        return len(before.encode(self.encoding, self.errors))

    def close(self):
        if not self.buffer.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    @property
    def closed(self):
        return self.buffer.closed

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def reconfigure(self, *, encoding=None, errors=None, newline=None,
                    line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
