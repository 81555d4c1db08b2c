"""Headers with characters outside ASCII."""

__all__ = ['Header', 'decode_header', 'make_header']

import base64
import re

from email import charset as _charset
from email.errors import HeaderParseError

_word = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=')


def decode_quoted(text):
    return re.sub(b'=([0-9a-fA-F]{2})',
                  lambda match: bytes.fromhex(match[1].decode()),
                  text.replace('_', ' ').encode('ascii', 'surrogateescape'))


def _decode_word(match):
    charset, kind, text = match.groups()
    if kind in 'qQ':
        return decode_quoted(text), charset.lower()
    try:
        text += '=' * (-len(text) % 4)
        return base64.b64decode(text.encode()), charset.lower()
    except ValueError:
        raise HeaderParseError('Base64 decoding error') from None


def decode_header(header):
    """Returns pairs of a text and its character set."""
    if hasattr(header, '_chunks'):
        return [(text.encode(str(charset)), str(charset))
                for text, charset in header._chunks]
    if not _word.search(header):
        return [(header, None)]
    pieces = []
    for number, line in enumerate(header.splitlines()):
        position = 0
        if number:
            line = ' ' + line.lstrip()
        for match in _word.finditer(line):
            between = line[position:match.start()]
            if between.strip() or (between and not pieces):
                pieces.append((between.encode('raw-unicode-escape'), None))
            pieces.append(_decode_word(match))
            position = match.end()
        if line[position:].strip():
            pieces.append((line[position:].encode('raw-unicode-escape'), None))
    return _join_pieces(pieces)


def _join_pieces(pieces):
    joined = []
    for text, charset in pieces:
        if joined and joined[-1][1] == charset:
            glue = b' ' if charset is None else b''
            joined[-1] = joined[-1][0] + glue + text, charset
        else:
            joined.append((text, charset))
    return [(text, charset) for text, charset in joined if text]


def make_header(decoded_seq, maxlinelen=None, header_name=None,
                continuation_ws=' '):
    header = Header(maxlinelen=maxlinelen, header_name=header_name,
                    continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset)
    return header


_plain = frozenset(b'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
                   b'0123456789-!*+/')


def encode_quoted(data):
    return ''.join('_' if byte == 32 else chr(byte) if byte in _plain else
                   f'={byte:02X}' for byte in data)


def _quoted_length(data):
    return sum(1 if byte == 32 or byte in _plain else 3 for byte in data)


def encode_word(text, charset):
    name = str(charset)
    data = text.encode(name)
    if charset.header_encoding is None:
        return text
    use_quoted = charset.header_encoding == _charset.QP or (
        charset.header_encoding == _charset.SHORTEST and
        _quoted_length(data) < (len(data) + 2) // 3 * 4)
    if use_quoted:
        return f'=?{name}?q?{encode_quoted(data)}?='
    return f'=?{name}?b?{base64.b64encode(data).decode()}?='


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None,
                 header_name=None, continuation_ws=' ', errors='strict'):
        self._charset = self._as_charset(charset or 'us-ascii')
        self._continuation_ws = continuation_ws
        self._maxlinelen = 76 if maxlinelen is None else maxlinelen
        self._first = len(header_name) + 2 if header_name else 0
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)

    @staticmethod
    def _as_charset(charset):
        if isinstance(charset, _charset.Charset):
            return charset
        return _charset.Charset(charset)

    def append(self, s, charset=None, errors='strict'):
        charset = self._as_charset(charset or self._charset)
        if not isinstance(s, str):
            s = s.decode(str(charset), errors)
        if str(charset) == 'us-ascii' and not s.isascii():
            charset = _charset.Charset('utf-8')
        self._chunks.append((s, charset))

    def __str__(self):
        out, was_plain = '', None
        for text, charset in self._chunks:
            is_plain = charset == 'us-ascii'
            if was_plain is not None and is_plain != was_plain:
                edge = text[:1] if is_plain else out[-1:]
                if edge not in (' ', '\t'):
                    out += ' '
            out, was_plain = out + text, is_plain
        return out

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        limit = self._maxlinelen if maxlinelen is None else maxlinelen
        words = []
        for text, charset in self._chunks:
            if charset.header_encoding is None:
                words.append(text.strip() if words else text)
            else:
                words += self._encoded_words(text, charset, limit, not words)
        return self._fold(words, limit or 10 ** 6, linesep)

    def _encoded_words(self, text, charset, limit, is_first):
        """Encoded words that are short enough for a line each."""
        words = []
        room = (limit or 10 ** 6) - (self._first if is_first else 1)
        while text:
            count = len(text)
            while count > 1 and len(encode_word(text[:count], charset)) > room:
                count -= 1
            words.append(encode_word(text[:count], charset))
            text = text[count:]
            room = limit - 1
        return words

    def _fold(self, words, limit, linesep):
        lines, line, used = [], '', self._first
        for word in re.findall(r'\s*\S+|\s+$', ' '.join(words)):
            if line and used + len(line) + len(word) > limit:
                lines.append(line)
                line, used = word, 0
            else:
                line += word
        return linesep.join([*lines, line])
