"""Requests of HTTP, for which the host grants no sockets."""

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPSConnection',
           'HTTPException', 'NotConnected', 'UnknownProtocol',
           'UnknownTransferEncoding', 'UnimplementedFileMode',
           'IncompleteRead', 'InvalidURL', 'ImproperConnectionState',
           'CannotSendRequest', 'CannotSendHeader', 'ResponseNotReady',
           'BadStatusLine', 'LineTooLong', 'RemoteDisconnected', 'error',
           'responses']

import http
from email.message import Message
from socket import _refuse

HTTP_PORT, HTTPS_PORT = 80, 443
globals().update(http.HTTPStatus.__members__)
responses = {status: status.phrase for status in http.HTTPStatus}


class HTTPMessage(Message):
    pass


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = f', {self.expected} more expected' if self.expected else ''
        return f'IncompleteRead({len(self.partial)} bytes read{more})'

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        self.args = (line or repr(line),)
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f'got more than 65536 bytes when reading {line_type}')


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPResponse:
    __init__ = _refuse


class HTTPConnection:
    default_port = HTTP_PORT

    def __init__(self, host, port=None, *args, **options):
        self.host = host
        self.port = port or self.default_port

    def set_debuglevel(self, level):
        pass

    def close(self):
        pass

    connect = request = putrequest = endheaders = _refuse

    def getresponse(self):
        raise ResponseNotReady('Idle')


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT
