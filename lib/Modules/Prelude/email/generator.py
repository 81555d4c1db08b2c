"""Messages written as text or bytes."""

__all__ = ['Generator', 'DecodedGenerator', 'BytesGenerator']

import copy
import io
import re


def _has_surrogates(text):
    return any('\udc80' <= c <= '\udcff' for c in text)


class Generator:
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *,
                 policy=None):
        self._fp = outfp
        self._mangle_from = mangle_from_
        self._maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, text):
        self._fp.write(text)

    def clone(self, fp):
        return type(self)(fp, self._mangle_from, None, policy=self.policy)

    def flatten(self, msg, unixfrom=False, linesep=None):
        policy = self.policy or msg.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self._maxheaderlen is not None:
            policy = policy.clone(max_line_length=self._maxheaderlen)
        mangle = self._mangle_from
        if mangle is None:
            mangle = policy.mangle_from_
        lines = ''
        if unixfrom:
            import time
            lines = msg.get_unixfrom() or (
                'From nobody ' + time.ctime(time.time()))
            lines += '\n'
        text = lines + self._text(msg, policy, mangle)
        self.write(text.replace('\n', policy.linesep)
                   if policy.linesep != '\n' else text)

    def _prepared(self, msg):
        """The message as it is written: text has no bytes beyond ASCII."""
        payload = msg._payload
        if isinstance(payload, str) and _has_surrogates(payload):
            charset = msg.get_param('charset')
            if charset is not None:
                original, msg = msg, copy.copy(msg)
                msg._headers = []
                msg.set_payload(payload.encode('ascii', 'surrogateescape')
                                .decode(charset), charset)
                cte = msg['content-transfer-encoding']
                msg._headers = list(original._headers)
                msg.replace_header('content-transfer-encoding', cte)
        return msg

    def _text(self, msg, policy, mangle):
        msg = self._prepared(msg)
        body = self._body(msg, policy, mangle)
        headers = ''.join(policy.fold(name, value)
                          for name, value in msg.raw_items())
        return f'{headers}\n{body}'

    def _body(self, msg, policy, mangle):
        payload = msg._payload
        if payload is None:
            return ''
        if isinstance(payload, str):
            payload = payload.replace('\r\n', '\n')
            return re.sub('(?m)^From ', '>From ', payload) if mangle else payload
        if msg.get_content_maintype() == 'message':
            return '\n'.join(self._text(part, policy, mangle)
                             for part in payload)
        return self._parts(msg, payload, policy, mangle)

    def _parts(self, msg, payload, policy, mangle):
        texts = [self._text(part, policy, mangle) for part in payload]
        boundary = msg.get_boundary()
        if boundary is None:
            boundary = _make_boundary('\n'.join(texts))
            msg.set_boundary(boundary)
        start = f'{msg.preamble}\n' if msg.preamble is not None else ''
        end = f'\n{msg.epilogue}' if msg.epilogue is not None else '\n'
        inner = f'\n--{boundary}\n'.join(texts)
        return f'{start}--{boundary}\n{inner}\n--{boundary}--{end}'


_number = 0


def _make_boundary(text):
    """A line that is in none of the parts."""
    global _number
    while True:
        _number += 1
        boundary = f'==============={_number:019}=='
        if boundary not in text:
            return boundary


class BytesGenerator(Generator):
    def write(self, text):
        self._fp.write(text.encode('ascii', 'surrogateescape')
                       if not _outside_ascii(text) else text.encode('utf-8'))

    def _prepared(self, msg):
        return msg


def _outside_ascii(text):
    return any(c > '\x7f' and not '\udc80' <= c <= '\udcff' for c in text)


class DecodedGenerator(Generator):
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None,
                 *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or ('[Non-text (%(type)s) part of message omitted, '
                            'filename %(filename)s]')

    def _parts(self, msg, payload, policy, mangle):
        out = io.StringIO()
        for part in msg.walk():
            if part.get_content_maintype() == 'text':
                print(part.get_payload(decode=False), file=out)
            elif part.get_content_maintype() != 'multipart':
                print(self._fmt % {
                    'type': part.get_content_type(),
                    'maintype': part.get_content_maintype(),
                    'subtype': part.get_content_subtype(),
                    'filename': part.get_filename('[no filename]'),
                    'description': part.get('Content-Description',
                                            '[no description]'),
                    'encoding': part.get('Content-Transfer-Encoding',
                                         '[no encoding]')}, file=out)
        return out.getvalue()
