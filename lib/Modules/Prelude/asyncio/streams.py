"""Streams of bytes; the host grants nothing that they could come from."""

__all__ = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol',
           'open_connection', 'start_server', 'create_subprocess_exec',
           'create_subprocess_shell')

from asyncio.events import get_running_loop
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol


async def open_connection(host=None, port=None, **options):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'sockets')


start_server = open_connection


async def create_subprocess_exec(program, *args, **options):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'processes')


create_subprocess_shell = create_subprocess_exec


class StreamReaderProtocol(Protocol):
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._reader = stream_reader

    def data_received(self, data):
        self._reader.feed_data(data)

    def eof_received(self):
        self._reader.feed_eof()
        return True


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        self.transport = transport

    def write(self, data):
        self.transport.write(data)

    def writelines(self, data):
        self.transport.writelines(data)

    def close(self):
        return self.transport.close()

    def is_closing(self):
        return self.transport.is_closing()

    async def wait_closed(self):
        pass

    async def drain(self):
        pass

    def get_extra_info(self, name, default=None):
        return self.transport.get_extra_info(name, default)


class StreamReader:
    def __init__(self, limit=2 ** 16, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._buffer = bytearray()
        self._eof = False
        self._waiter = self._exception = None

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        self._wake()

    def feed_data(self, data):
        self._buffer += data
        self._wake()

    def feed_eof(self):
        self._eof = True
        self._wake()

    def at_eof(self):
        return self._eof and not self._buffer

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def _wait(self):
        if self._waiter is not None:
            raise RuntimeError('another coroutine is already waiting for '
                               'incoming data')
        self._waiter = get_running_loop().create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b''
        while not self._eof and (n < 0 or not self._buffer):
            await self._wait()
            self._check()
        return self._take(len(self._buffer) if n < 0 else n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                partial = self._take(len(self._buffer))
                raise IncompleteReadError(partial, n)
            await self._wait()
            self._check()
        return self._take(n)

    async def readuntil(self, separator=b'\n'):
        if not separator:
            raise ValueError('Separator should be at least one-byte string')
        self._check()
        while (found := self._buffer.find(separator)) < 0:
            if self._eof:
                partial = self._take(len(self._buffer))
                raise IncompleteReadError(partial, None)
            if len(self._buffer) > self._limit:
                raise LimitOverrunError('Separator is not found, and chunk '
                                        'exceed the limit', len(self._buffer))
            await self._wait()
            self._check()
        return self._take(found + len(separator))

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as error:
            return error.partial

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
