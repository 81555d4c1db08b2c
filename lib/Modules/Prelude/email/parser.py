"""Messages read from text or bytes."""

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser',
           'FeedParser', 'BytesFeedParser']

import re

from email import errors
from email.policy import compat32

_header = re.compile(r'([^:\s][^:\r\n]*):[ \t]?([^\r\n]*)')


class Parser:
    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        return self._message(text, headersonly, 'text/plain')

    def _factory(self):
        from email.message import EmailMessage, Message
        if self._class:
            return self._class
        if self.policy.message_factory:
            return self.policy.message_factory
        return Message if self.policy is compat32 or not hasattr(
            self.policy, 'utf8') else EmailMessage

    def _new(self, default_type):
        try:
            message = self._factory()(policy=self.policy)
        except TypeError:
            message = self._factory()()
        message.set_default_type(default_type)
        return message

    def _message(self, text, headersonly, default_type):
        message = self._new(default_type)
        body = self._headers(message, text)
        maintype = message.get_content_maintype()
        if headersonly:
            message._payload = body
        elif maintype == 'multipart':
            self._multipart(message, body)
        elif maintype == 'message':
            message._payload = [self._message(body, False, 'text/plain')]
        else:
            message._payload = body
        return message

    def _headers(self, message, text):
        """Adds the headers. Returns what is behind them."""
        lines = text.splitlines(keepends=True) if '\v' not in text else \
            re.findall('[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+', text)
        name, value, done = None, '', 0
        for number, line in enumerate(lines):
            match = _header.match(line)
            if line[0] in ' \t' and name is not None:
                value += '\n' + line.rstrip('\r\n')
                done += len(line)
                continue
            if not match:
                if number == 0 and line.startswith('From '):
                    message.set_unixfrom(line.rstrip('\r\n'))
                    done += len(line)
                    continue
                if line.strip('\r\n'):
                    message.defects.append(
                        errors.MissingHeaderBodySeparatorDefect())
                else:
                    done += len(line)
                break
            if name is not None:
                message._headers.append((name, value))
            name, value = match[1], match[2].lstrip(' \t')
            done += len(line)
        if name is not None:
            message._headers.append((name, value))
        return text[done:]

    def _multipart(self, message, body):
        boundary = message.get_boundary()
        if boundary is None:
            message.defects.append(errors.NoBoundaryInMultipartDefect())
            message._payload = body
            return
        mark = re.compile(r'(?:^|(?<=\n))--' + re.escape(boundary) +
                          r'(--)?[ \t]*(\r\n|\n|\r|$)')
        found = list(mark.finditer(body))
        if not found:
            message.defects.append(errors.StartBoundaryNotFoundDefect())
            message._payload = body
            return
        message.preamble = _without_newline(body[:found[0].start()]) or None
        self._parts(message, body, found)

    def _parts(self, message, body, found):
        inner = ('message/rfc822' if message.get_content_type() ==
                 'multipart/digest' else 'text/plain')
        message._payload = []
        for number, match in enumerate(found):
            if match[1]:
                epilogue = body[match.end():]
                message.epilogue = epilogue if match[2] else None
                return
            end = (found[number + 1].start() if number + 1 < len(found)
                   else len(body))
            text = body[match.end():end]
            if number + 1 < len(found):
                text = _without_newline(text)
            message._payload.append(self._message(text, False, inner))
        message.defects.append(errors.CloseBoundaryNotFoundDefect())


def _without_newline(text):
    return re.sub(r'(\r\n|\n|\r)\Z', '', text)


class HeaderParser(Parser):
    def parsestr(self, text, headersonly=True):
        return super().parsestr(text, True)


class BytesParser:
    _parser = Parser

    def __init__(self, *args, **kwargs):
        self.parser = self._parser(*args, **kwargs)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        return self.parser.parsestr(text.decode('ascii', 'surrogateescape'),
                                    headersonly)


class BytesHeaderParser(BytesParser):
    _parser = HeaderParser


class FeedParser:
    _parser = Parser

    def __init__(self, _factory=None, *, policy=compat32):
        self._reader = self._parser(_factory, policy=policy)
        self._pieces = []

    def feed(self, data):
        self._pieces.append(data)

    def close(self):
        return self._reader.parsestr(''.join(self._pieces))


class BytesFeedParser(FeedParser):
    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))
