"""Handlers that keep records, or hand them on."""

import copy
import logging
import queue

DEFAULT_TCP_LOGGING_PORT, DEFAULT_UDP_LOGGING_PORT = 9020, 9021
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough of them."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Hands its records on when there are enough, or an important one."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None,
                 flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return (len(self.buffer) >= self.capacity or
                record.levelno >= self.flushLevel)

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records on a queue."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Hands what is on a queue to handlers: all of it when it is stopped."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._is_started = False

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exc_info):
        self.stop()

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        if self._is_started:
            raise RuntimeError('Listener already started')
        self._is_started = True

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if (not self.respect_handler_level or
                    record.levelno >= handler.level):
                handler.handle(record)

    def stop(self):
        if not self._is_started:
            return
        self._is_started = False
        while True:
            try:
                record = self.dequeue(False)
            except queue.Empty:
                return
            self.handle(record)


class BaseRotatingHandler(logging.FileHandler):
    namer = rotator = None

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else (
            default_name)

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
            return
        import os
        if os.path.exists(source):
            os.rename(source, dest)

    def emit(self, record):
        if self.shouldRollover(record):
            self.doRollover()
        logging.FileHandler.emit(self, record)


class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when it has become large."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0,
                 encoding=None, delay=False, errors=None):
        mode = 'a' if maxBytes > 0 else mode
        self.maxBytes, self.backupCount = maxBytes, backupCount
        super().__init__(filename, mode, encoding, delay, errors)

    def shouldRollover(self, record):
        if self.maxBytes <= 0 or self.stream is None:
            return False
        size = len(f'{self.format(record)}\n'.encode())
        self.stream.seek(0, 2)
        position = self.stream.tell()
        return bool(position) and position + size >= self.maxBytes

    def doRollover(self):
        import os
        if self.stream:
            self.stream.close()
            self.stream = None
        for i in range(self.backupCount - 1, -1, -1):
            source = self.baseFilename + (f'.{i}' if i else '')
            target = f'{self.baseFilename}.{i + 1}'
            if os.path.exists(source):
                if os.path.exists(target):
                    os.remove(target)
                self.rotate(source, target)
        self.stream = self._open()


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file for each while; without a clock, always the same."""

    def __init__(self, filename, when='h', interval=1, backupCount=0,
                 encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        self.when, self.interval = when.upper(), interval
        self.backupCount, self.utc, self.atTime = backupCount, utc, atTime
        super().__init__(filename, 'a', encoding, delay, errors)

    def shouldRollover(self, record):
        return False


class WatchedFileHandler(logging.FileHandler):
    pass


def _refusing(name):
    def __init__(self, *args, **kwargs):
        raise PermissionError(1, 'Operation not permitted: the host grants '
                              'no sockets')
    return type(name, (logging.Handler,), {'__init__': __init__,
                                           '__module__': __name__})


SocketHandler, DatagramHandler, SysLogHandler, SMTPHandler, HTTPHandler = map(
    _refusing, ['SocketHandler', 'DatagramHandler', 'SysLogHandler',
                'SMTPHandler', 'HTTPHandler'])
