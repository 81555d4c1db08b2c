"""Sound in the WAVE format, in files and in memory."""

__all__ = ['open', 'Error', 'Wave_read', 'Wave_write']

import builtins
import struct
from collections import namedtuple

WAVE_FORMAT_PCM, WAVE_FORMAT_EXTENSIBLE = 1, 0xfffe
_wave_params = namedtuple('_wave_params', 'nchannels sampwidth framerate '
                          'nframes comptype compname')


class Error(Exception):
    pass


class _Wave:
    _nchannels = _sampwidth = _framerate = _nframes = 0

    def getnchannels(self):
        return self._nchannels

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getnframes(self):
        return self._nframes

    def getcomptype(self):
        return 'NONE'

    def getcompname(self):
        return 'not compressed'

    def getparams(self):
        return _wave_params(self.getnchannels(), self.getsampwidth(),
                            self.getframerate(), self.getnframes(),
                            self.getcomptype(), self.getcompname())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _open(self, f, mode):
        self._opened = isinstance(f, (str, bytes)) or hasattr(f, '__fspath__')
        self._file = builtins.open(f, mode) if self._opened else f

    def _let_go(self):
        if self._file is not None and self._opened:
            self._file.close()
        self._file = None


class Wave_read(_Wave):
    def __init__(self, f):
        self._open(f, 'rb')
        self._data = None
        try:
            self._read_chunks()
        except Exception:
            self._let_go()
            raise

    def _read_chunks(self):
        head = self._file.read(12)
        if len(head) < 12:
            raise EOFError
        if head[:4] != b'RIFF':
            raise Error('file does not start with RIFF id')
        if head[8:] != b'WAVE':
            raise Error('not a WAVE file')
        while self._data is None:
            start = self._file.read(8)
            if len(start) < 8:
                raise Error('fmt chunk and/or data chunk missing')
            name, size = struct.unpack('<4sI', start)
            body = self._file.read(size + size % 2)[:size]
            if name == b'fmt ':
                self._read_format(body)
            elif name == b'data':
                if not self._framerate:
                    raise Error('data chunk before fmt chunk')
                self._data = body
        self._width = self._nchannels * self._sampwidth
        self._nframes = len(self._data) // self._width
        self._position = 0

    def _read_format(self, body):
        (kind, self._nchannels, self._framerate, _, _,
         bits) = struct.unpack_from('<HHLLHH', body)
        if kind not in (WAVE_FORMAT_PCM, WAVE_FORMAT_EXTENSIBLE):
            raise Error(f'unknown format: {kind!r}')
        self._sampwidth = (bits + 7) // 8
        if not self._sampwidth:
            raise Error('bad sample width')
        if not self._nchannels:
            raise Error('bad # of channels')

    def rewind(self):
        self._position = 0

    def tell(self):
        return self._position

    def setpos(self, pos):
        if pos < 0 or pos > self._nframes:
            raise Error('position not in range')
        self._position = pos

    def readframes(self, nframes):
        end = min(self._position + nframes, self._nframes)
        start, self._position = self._position, end
        return self._data[start * self._width:end * self._width]

    def close(self):
        self._let_go()


class Wave_write(_Wave):
    def __init__(self, f):
        self._open(f, 'wb')
        self._data = bytearray()
        self._is_written = False

    def _check_not_written(self):
        if self._data:
            raise Error('cannot change parameters after starting to write')

    def setnchannels(self, nchannels):
        self._check_not_written()
        if nchannels < 1:
            raise Error('bad # of channels')
        self._nchannels = nchannels

    def setsampwidth(self, sampwidth):
        self._check_not_written()
        if not 1 <= sampwidth <= 4:
            raise Error('bad sample width')
        self._sampwidth = sampwidth

    def setframerate(self, framerate):
        self._check_not_written()
        if framerate <= 0:
            raise Error('bad frame rate')
        self._framerate = int(round(framerate))

    def setnframes(self, nframes):
        self._check_not_written()

    def setcomptype(self, comptype, compname):
        self._check_not_written()
        if comptype not in ('NONE',):
            raise Error('unsupported compression type')

    def setparams(self, params):
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setcomptype(comptype, compname)

    def tell(self):
        return self.getnframes()

    def getnframes(self):
        width = self._nchannels * self._sampwidth
        return len(self._data) // width if width else 0

    def writeframesraw(self, data):
        for value, what in ((self._nchannels, '# channels'),
                            (self._sampwidth, 'sample width'),
                            (self._framerate, 'sampling rate')):
            if not value:
                raise Error(f'{what} not specified')
        self._data += memoryview(data).cast('B')

    writeframes = writeframesraw

    def close(self):
        if self._file is None:
            return
        self.writeframesraw(b'')
        width = self._nchannels * self._sampwidth
        self._file.write(struct.pack(
            '<4sL4s4sLHHLLHH4sL', b'RIFF', 36 + len(self._data), b'WAVE',
            b'fmt ', 16, WAVE_FORMAT_PCM, self._nchannels, self._framerate,
            width * self._framerate, width, self._sampwidth * 8, b'data',
            len(self._data)))
        self._file.write(bytes(self._data))
        self._file.flush()
        self._let_go()


def open(f, mode=None):
    if mode is None:
        mode = getattr(f, 'mode', 'rb')
    if mode in ('r', 'rb'):
        return Wave_read(f)
    if mode in ('w', 'wb'):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")
