"""Messages: headers, and a text or parts."""

__all__ = ['Message', 'EmailMessage', 'MIMEPart']

import binascii
import io

from email import errors, utils
from email.charset import Charset
from email.policy import compat32


def _format_param(name, value=None, is_quoted=True):
    if not value:
        return name
    if isinstance(value, tuple):
        name += '*'
        value = utils.encode_rfc2231(value[2], value[0], value[1])
        return f'{name}={value}'
    if not value.isascii():
        return f"{name}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if is_quoted or any(c in ' \t()<>@,;:\\"/[]?=' for c in value):
        return f'{name}="{utils.quote(value)}"'
    return f'{name}={value}'


def _split_params(text):
    from email.headerregistry import _split_params as split
    params = []
    for piece in split(text):
        name, equals, value = piece.partition('=')
        name, value = name.strip(), value.strip()
        params.append((name.lower() if equals else name, value))
    return params


class Message:
    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._payload = self._charset = self._unixfrom = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_bytes()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        from email.generator import Generator
        out = io.StringIO()
        policy = self.policy if policy is None else policy
        Generator(out, False, maxheaderlen, policy=policy).flatten(
            self, unixfrom)
        return out.getvalue()

    def as_bytes(self, unixfrom=False, policy=None):
        from email.generator import BytesGenerator
        out = io.BytesIO()
        policy = self.policy if policy is None else policy
        BytesGenerator(out, False, policy=policy).flatten(self, unixfrom)
        return out.getvalue()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError('Attach is not valid on a message with a '
                                'non-multipart payload') from None

    def get_payload(self, i=None, decode=False):
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError('Expected list, got %s' % type(self._payload))
        if decode:
            return self._decoded_payload()
        payload = self._payload
        if isinstance(payload, str) and _has_surrogates(payload):
            charset = self.get_content_charset('ascii')
            return _to_bytes(payload).decode(charset, 'replace')
        return payload

    def _decoded_payload(self):
        payload = self._payload
        if payload is None:
            return None
        cte = str(self.get('content-transfer-encoding', '')).lower().strip()
        data = _to_bytes(payload)
        if cte == 'quoted-printable':
            return binascii.a2b_qp(data)
        if cte == 'base64':
            data = b''.join(data.split())
            try:
                return binascii.a2b_base64(data + b'=' * (-len(data) % 4))
            except binascii.Error:
                return data
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, 'encode'):
            if isinstance(charset, Charset):
                charset = charset.output_charset
            self._payload = payload if charset is None else _from_bytes(
                payload.encode(charset, 'surrogateescape'))
        elif hasattr(payload, 'decode'):
            self._payload = _from_bytes(payload)
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=str(charset))
        else:
            self.set_param('charset', str(charset))
        if 'Content-Transfer-Encoding' not in self:
            self._encode_body(charset)

    def _encode_body(self, charset):
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
        else:
            if self._payload:
                self._payload = charset.body_encode(_to_bytes(self._payload))
            self.add_header('Content-Transfer-Encoding', encoding)

    def get_charset(self):
        return self._charset

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        stored = self.policy.header_store(name, val)
        most = getattr(stored[1], 'max_count', None)
        if most and len(self.get_all(name, ())) >= most:
            raise ValueError(f'There may be at most {most} {name} headers in a '
                             'message')
        self._headers.append(stored)

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers
                         if pair[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(key.lower() == name for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [self.policy.header_fetch(name, value)
                for name, value in self._headers]

    def items(self):
        return [(name, self.policy.header_fetch(name, value))
                for name, value in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch(key, value)
        return failobj

    def get_all(self, name, failobj=None):
        name = name.lower()
        found = [self.policy.header_fetch(key, value)
                 for key, value in self._headers if key.lower() == name]
        return found or failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(list(self._headers))

    def add_header(self, _name, _value, **_params):
        parts = [_format_param(name.replace('_', '-'), value)
                 for name, value in _params.items()]
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        name = _name.lower()
        for number, (key, _) in enumerate(self._headers):
            if key.lower() == name:
                self._headers[number] = self.policy.header_store(key, _value)
                return
        raise KeyError(_name)

    def get_content_type(self):
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        kind = _split_params(str(value))[0][0].lower() if value else ''
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _params(self, failobj, header):
        value = self.get(header)
        if value is None:
            return failobj
        return utils.decode_params(_split_params(str(value)) or [('', '')])

    def get_params(self, failobj=None, header='content-type', unquote=True):
        params = self._params(None, header)
        if params is None:
            return failobj
        if not unquote:
            return params
        return [(name, _unquoted(value)) for name, value in params]

    def get_param(self, param, failobj=None, header='content-type',
                  unquote=True):
        for name, value in self._params((), header):
            if name.lower() == param.lower():
                return _unquoted(value) if unquote else value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True,
                  charset=None, language='', replace=False):
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        if header not in self and header.lower() == 'content-type':
            text = 'text/plain'
        else:
            text = str(self.get(header, ''))
        kept = _split_params(text)
        names = [name for name, _ in kept]
        new = _format_param(param, value, requote)
        pieces = [new if name == param.lower() else
                  _format_param(name, utils.unquote(old), requote)
                  for name, old in kept]
        if param.lower() not in names:
            pieces.append(new)
        new = '; '.join(filter(None, pieces))
        if new != text or header not in self:
            self._put(header, new, replace)

    def _put(self, header, text, in_place=False):
        if in_place and header in self:
            self.replace_header(header, text)
        else:
            del self[header]
            self[header] = text

    def del_param(self, param, header='content-type', requote=True):
        if header not in self:
            return
        kept = [(name, value) for name, value in _split_params(str(self[header]))
                if name != param.lower()]
        self._put(header, '; '.join(
            _format_param(name, utils.unquote(value), requote)
            for name, value in kept))

    def set_type(self, type, header='Content-Type', requote=True):
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        value = self.get_param('filename', None, 'content-disposition')
        if value is None:
            value = self.get_param('name', None, 'content-type')
        if value is None:
            return failobj
        return utils.collapse_rfc2231_value(value).strip()

    def get_boundary(self, failobj=None):
        value = self.get_param('boundary')
        if value is None:
            return failobj
        return utils.collapse_rfc2231_value(value).rstrip()

    def set_boundary(self, boundary):
        if 'content-type' not in self:
            raise errors.HeaderParseError('No Content-Type header found')
        self.set_param('boundary', boundary, replace=True)

    def get_content_charset(self, failobj=None):
        charset = self.get_param('charset')
        if charset is None:
            return failobj
        return utils.collapse_rfc2231_value(charset).lower()

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get('content-disposition')
        return _split_params(str(value))[0][0].lower() if value else None

    from email.iterators import walk


def _unquoted(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _has_surrogates(text):
    return any('\udc80' <= c <= '\udcff' for c in text)


def _to_bytes(payload):
    if isinstance(payload, bytes):
        return payload
    try:
        return payload.encode('ascii', 'surrogateescape')
    except UnicodeEncodeError:
        return payload.encode('raw-unicode-escape')


def _from_bytes(data):
    return data.decode('ascii', 'surrogateescape')


class MIMEPart(Message):
    def __init__(self, policy=None):
        from email.policy import default
        super().__init__(default if policy is None else policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def is_attachment(self):
        return self.get_content_disposition() == 'attachment'

    def _find_bodies(self, part, order):
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split('/')
        if maintype == 'text':
            if subtype in order:
                yield order.index(subtype), part
            return
        if maintype != 'multipart' or not part.is_multipart():
            return
        if subtype != 'related':
            for each in part.iter_parts():
                yield from self._find_bodies(each, order)
            return
        if 'related' in order:
            yield order.index('related'), part
        first = part.get_payload()[:1]
        for each in first:
            yield from self._find_bodies(each, order)

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        best, body = len(preferencelist), None
        for rank, part in self._find_bodies(self, list(preferencelist)):
            if rank < best:
                best, body = rank, part
        return body

    def iter_parts(self):
        if self.is_multipart():
            yield from self.get_payload()

    def iter_attachments(self):
        if self.get_content_maintype() != 'multipart':
            return
        parts = list(self.get_payload())
        if self.get_content_subtype() == 'related':
            yield from parts[1:]
            return
        seen = []
        for part in parts:
            kind = part.get_content_type()
            is_body = kind in ('text/plain', 'text/html', 'multipart/related',
                               'multipart/alternative')
            if is_body and not part.is_attachment() and kind not in seen:
                seen.append(kind)
                continue
            yield part

    def get_content(self, *args, errors='replace', **kwargs):
        maintype = self.get_content_maintype()
        if maintype == 'multipart':
            raise KeyError(self.get_content_type())
        if maintype == 'message':
            return self.get_payload(0)
        data = self.get_payload(decode=True)
        if maintype != 'text':
            return data
        charset = self.get_param('charset', 'ASCII')
        return data.decode(charset, errors)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [(name, value) for name, value in self._headers
                         if not name.lower().startswith('content-')]
        self._payload = None

    def set_content(self, content, *args, **options):
        if self.get_content_maintype() == 'multipart':
            raise TypeError('set_content not valid on multipart')
        self.clear_content()
        if isinstance(content, str):
            self._set_text(content, *args, **options)
        elif isinstance(content, Message):
            self._set_headers('message', *args or ('rfc822',), '8bit', options)
            self._payload = [content]
        elif isinstance(content, (bytes, bytearray, memoryview)):
            self._set_bytes(bytes(content), *args, **options)
        else:
            raise KeyError(f'{type(content).__module__}.'
                           f'{type(content).__qualname__}')

    def _set_headers(self, maintype, subtype, cte, options):
        disposition = options.pop('disposition', None)
        filename = options.pop('filename', None)
        cid = options.pop('cid', None)
        params = options.pop('params', None) or {}
        headers = options.pop('headers', None)
        if options:
            raise TypeError('unexpected keyword argument '
                            f'{next(iter(options))!r}')
        kind = f'{maintype}/{subtype}'
        charset = params.pop('charset', None)
        self['Content-Type'] = (f'{kind}; charset="{charset}"' if charset
                                else kind)
        if cte:
            self['Content-Transfer-Encoding'] = cte
        if disposition is None and filename is not None:
            disposition = 'attachment'
        if disposition is not None:
            self['Content-Disposition'] = disposition
        if filename is not None:
            self.set_param('filename', filename, 'Content-Disposition',
                           replace=True)
        if cid is not None:
            self['Content-ID'] = cid
        for name, value in params.items():
            self.set_param(name, value, replace=True)
        for header in headers or ():
            name, _, value = header.partition(':')
            self[name] = value.strip()

    def _set_text(self, content, subtype='plain', charset='utf-8', cte=None,
                  **options):
        lines = content.encode(charset).splitlines()
        data = b''.join(line + b'\n' for line in lines)
        if cte is None:
            cte = _choose_encoding(data, lines, self.policy)
        params = {'charset': str(Charset(charset)),
                  **(options.pop('params', None) or {})}
        self._set_headers('text', subtype, cte, {**options, 'params': params})
        self._payload = _encoded(data, cte)

    def _set_bytes(self, data, maintype, subtype, cte='base64', **options):
        self._set_headers(maintype, subtype, cte, options)
        self._payload = _encoded(data, cte)

    def _make_multipart(self, subtype, allowed, boundary):
        if self.get_content_maintype() == 'multipart':
            existing = self.get_content_subtype()
            if existing not in allowed:
                raise ValueError(f'Cannot convert {existing} to {subtype}')
        kept, moved = [], []
        for pair in self._headers:
            is_content = pair[0].lower().startswith('content-')
            (moved if is_content else kept).append(pair)
        parts = []
        if moved:
            part = type(self)(policy=self.policy)
            part._headers, part._payload = moved, self._payload
            parts.append(part)
        self._headers, self._payload = kept, parts
        self['Content-Type'] = 'multipart/' + subtype
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        self._make_multipart('related', ('plain',), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart('alternative', ('plain', 'related'), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart('mixed', ('plain', 'related', 'alternative'),
                             boundary)

    def _add(self, subtype, disposition, args, options):
        if (self.get_content_maintype() != 'multipart' or
                self.get_content_subtype() != subtype):
            getattr(self, 'make_' + subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **options)
        if disposition and 'content-disposition' not in part:
            part['Content-Disposition'] = disposition
        self.attach(part)

    def add_related(self, *args, **options):
        self._add('related', 'inline', args, options)

    def add_alternative(self, *args, **options):
        self._add('alternative', None, args, options)

    def add_attachment(self, *args, **options):
        self._add('mixed', 'attachment', args, options)


def _choose_encoding(data, lines, policy):
    limit = policy.max_line_length or 10 ** 9
    is_short = all(len(line) <= limit for line in lines)
    if data.isascii() and is_short:
        return '7bit'
    if not data.isascii() and is_short and policy.cte_type == '8bit':
        return '8bit'
    quoted = binascii.b2a_qp(data[:1024], istext=True)
    base64 = len(data[:1024]) * 4 // 3
    return 'quoted-printable' if len(quoted) < base64 * 1.0 + 3 else 'base64'


def _encoded(data, cte):
    if cte == 'base64':
        import base64
        return base64.encodebytes(data).decode('ascii')
    if cte == 'quoted-printable':
        return binascii.b2a_qp(data, istext=True).decode('ascii')
    return _from_bytes(data)


class EmailMessage(MIMEPart):
    def set_content(self, *args, **options):
        super().set_content(*args, **options)
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'
