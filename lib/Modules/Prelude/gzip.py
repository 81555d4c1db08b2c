"""Data in gzip's format."""

import io
import struct
import zlib

__all__ = ['BadGzipFile', 'open', 'GzipFile', 'compress', 'decompress']


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=0):
    if mtime is None:
        import time
        mtime = time.time()
    flag = {9: 2, 1: 4}.get(compresslevel, 0)
    header = struct.pack('<BBBBLBB', 0x1f, 0x8b, 8, 0, int(mtime), flag, 255)
    body = zlib.compress(data, compresslevel, -15)
    return header + body + struct.pack('<LL', zlib.crc32(data),
                                       len(data) & 0xffffffff)


def _header_size(data):
    """Where the compressed data starts."""
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if len(data) < 10:
        raise EOFError('Compressed file ended before the end-of-stream '
                       'marker was reached')
    method, flags = data[2], data[3]
    if method != 8:
        raise BadGzipFile('Unknown compression method')
    i = 10
    if flags & 4:
        i += 2 + int.from_bytes(data[i:i + 2], 'little')
    for bit in (8, 16):
        if flags & bit:
            i = data.index(b'\0', i) + 1
    if flags & 2:
        i += 2
    return i


def decompress(data):
    data = bytes(data)
    parts = []
    while data:
        stream = zlib.decompressobj(wbits=-15)
        part = stream.decompress(data[_header_size(data):])
        rest = stream.unused_data
        if not stream.eof or len(rest) < 8:
            raise EOFError('Compressed file ended before the end-of-stream '
                           'marker was reached')
        crc, size = struct.unpack('<II', rest[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile('CRC check failed')
        if size != len(part) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        parts.append(part)
        data = rest[8:].lstrip(b'\0')
    return b''.join(parts)


class GzipFile(io.BufferedIOBase):
    """A compressed file, over another file."""

    def __init__(self, filename=None, mode=None, compresslevel=9,
                 fileobj=None, mtime=None):
        mode = mode or 'rb'
        if 'b' not in mode:
            mode += 'b'
        self._own = None
        if fileobj is None:
            fileobj = self._own = io.open(filename, mode)
        self.fileobj = fileobj
        self.name = filename or getattr(fileobj, 'name', '')
        self.mode = mode[0]
        self._level = compresslevel
        self.mtime = mtime
        if self.mode == 'r':
            self._memory = io.BytesIO(decompress(fileobj.read()))
        else:
            self._memory = io.BytesIO()

    def read(self, size=-1):
        return self._memory.read(size)

    read1 = read

    def readline(self, size=-1):
        return self._memory.readline(size)

    def write(self, data):
        return self._memory.write(data)

    def seek(self, offset, whence=0):
        return self._memory.seek(offset, whence)

    def tell(self):
        return self._memory.tell()

    def readable(self):
        return self.mode == 'r'

    def writable(self):
        return self.mode != 'r'

    def seekable(self):
        return True

    def flush(self):
        pass

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self.mode != 'r':
            self.fileobj.write(compress(self._memory.getvalue(), self._level,
                                        mtime=self.mtime or 0))
        if self._own is not None:
            self._own.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None,
         newline=None):
    is_path = isinstance(filename, (str, bytes))
    binary = GzipFile(filename if is_path else None, mode.replace('t', ''),
                      compresslevel, None if is_path else filename)
    if 't' in mode:
        return io.TextIOWrapper(binary, encoding, errors, newline)
    return binary
