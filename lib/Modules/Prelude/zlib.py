"""Compression: native; streams keep their data here."""

from binascii import crc32

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_DEFAULT_COMPRESSION = -1
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION = 0, 1, 9
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
(Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK,
 Z_TREES) = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3.1'


class error(Exception):
    pass


def compress(data, /, level=-1, wbits=15):
    return _deflate(data, level, wbits)


def decompress(data, /, wbits=15, bufsize=16384):
    result, _, ended = _inflate(data, wbits)
    if not ended:
        raise error('Error -5 while decompressing data: incomplete or '
                    'truncated stream')
    return result


class Compress:
    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._data = bytearray()

    def compress(self, data, /):
        self._data += data
        return b''

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            return b''
        if self._data is None:
            raise error('Error -2 while finishing compression: inconsistent '
                        'stream state')
        result = _deflate(self._data, self._level, self._wbits)
        self._data = None
        return result

    def copy(self):
        other = Compress(self._level, self._wbits)
        other._data = bytearray(self._data)
        return other

    __copy__ = copy


class Decompress:
    def __init__(self, wbits):
        self._wbits = wbits
        self._data = bytearray()
        self._given = 0
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        if self.eof:
            self.unused_data += bytes(data)
            return b''
        # The tail comes again from the caller.
        if self.unconsumed_tail:
            del self._data[-len(self.unconsumed_tail):]
            self.unconsumed_tail = b''
        self._data += data
        result, taken, ended = _inflate(self._data, self._wbits)
        part = result[self._given:]
        if max_length and len(part) > max_length:
            part = part[:max_length]
            self.unconsumed_tail = bytes(self._data[-1:])
        elif ended:
            self.eof = True
            self.unused_data = bytes(self._data[taken:])
        self._given += len(part)
        return part

    def flush(self, length=16384, /):
        result, taken, ended = _inflate(self._data, self._wbits)
        part = result[self._given:]
        self._given = len(result)
        return part

    def copy(self):
        other = Decompress(self._wbits)
        other.__dict__.update(self.__dict__)
        other._data = bytearray(self._data)
        return other

    __copy__ = copy


def compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=DEF_MEM_LEVEL,
                strategy=Z_DEFAULT_STRATEGY, zdict=None):
    return Compress(level, wbits)


def decompressobj(wbits=15, zdict=b''):
    return Decompress(wbits)
