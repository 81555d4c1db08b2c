"""Headers whose values know what they mean."""

__all__ = ['Address', 'Group', 'HeaderRegistry', 'BaseHeader']

import datetime
import re
from binascii import b2a_base64

from email import utils
from email.header import decode_header, encode_quoted

_specials = re.compile(r'[][\\()<>@,:;"]|\.')


class Address:
    def __init__(self, display_name='', username='', domain='',
                 addr_spec=None):
        parts = ''.join(filter(None, (display_name, username, domain,
                                      addr_spec)))
        if '\r' in parts or '\n' in parts:
            raise ValueError('invalid arguments; address parts cannot contain '
                             'CR or LF')
        if addr_spec is not None:
            if username or domain:
                raise TypeError('addrspec specified when username and/or '
                                'domain also specified')
            username, _, domain = addr_spec.rpartition('@')
            if not username:
                username, domain = domain, ''
        self._fields = display_name, username, domain

    display_name = property(lambda self: self._fields[0])
    username = property(lambda self: self._fields[1])
    domain = property(lambda self: self._fields[2])

    @property
    def addr_spec(self):
        name = self.username
        if _specials.search(name.replace('.', '')) or ' ' in name:
            name = f'"{utils.quote(name)}"'
        if self.domain:
            return f'{name}@{self.domain}'
        return name or '<>'

    def __repr__(self):
        return (f'{type(self).__name__}(display_name={self.display_name!r}, '
                f'username={self.username!r}, domain={self.domain!r})')

    def __str__(self):
        if not self.display_name:
            return self.addr_spec
        name = self.display_name
        if _specials.search(name):
            name = f'"{utils.quote(name)}"'
        return f'{name} <{"" if self.addr_spec == "<>" else self.addr_spec}>'

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return self._fields == other._fields


class Group:
    def __init__(self, display_name=None, addresses=None):
        self.display_name = display_name
        self.addresses = tuple(addresses or ())

    def __repr__(self):
        return (f'{type(self).__name__}(display_name={self.display_name!r}, '
                f'addresses={self.addresses!r})')

    def __str__(self):
        listed = ', '.join(map(str, self.addresses))
        if self.display_name is None and len(self.addresses) == 1:
            return listed
        return f'{self.display_name}:{" " + listed if listed else ""};'

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return (self.display_name == other.display_name and
                self.addresses == other.addresses)


class Value(str):
    """The text of a header."""

    name = ''
    defects = ()
    max_count = None


BaseHeader = Value


class Unstructured(Value):
    pass


class Dated(Value):
    max_count = 1
    datetime = None


class Addressed(Value):
    groups = ()

    @property
    def addresses(self):
        return tuple(address for group in self.groups
                     for address in group.addresses)


class UniqueAddressed(Addressed):
    max_count = 1


class SingleAddressed(UniqueAddressed):
    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(f'value of single address header {self.name} is '
                             'not a single address')
        return self.addresses[0]


class Parameterized(Value):
    max_count = 1
    params = {}
    content_type = content_disposition = None

    maintype = property(lambda self: self.content_type.split('/')[0])
    subtype = property(lambda self: self.content_type.split('/')[1])


class Unique(Value):
    max_count = 1


_kinds = {'subject': Unique, 'date': Dated, 'resent-date': Dated,
          'sender': SingleAddressed, 'from': UniqueAddressed,
          'to': UniqueAddressed, 'cc': UniqueAddressed,
          'bcc': UniqueAddressed, 'reply-to': UniqueAddressed,
          'resent-to': Addressed, 'resent-from': Addressed,
          'resent-cc': Addressed, 'orig-date': Dated,
          'content-type': Parameterized, 'message-id': Unique,
          'content-disposition': Parameterized, 'mime-version': Unique,
          'content-transfer-encoding': Unique}


def _decoded(text):
    """The text with its encoded words read."""
    if '=?' not in text:
        return text
    return ''.join(each if isinstance(each, str) else
                   each.decode(charset or 'raw-unicode-escape', 'replace')
                   for each, charset in decode_header(text))


def _groups(value):
    if not isinstance(value, str):
        items = value if isinstance(value, (list, tuple)) else [value]
        return tuple(item if isinstance(item, Group) else Group(None, [item])
                     for item in items)
    groups = []
    for name, addr_spec in utils.getaddresses([value], strict=False):
        if name or addr_spec:
            address = Address(_decoded(name), addr_spec=addr_spec)
            groups.append(Group(None, [address]))
    return tuple(groups)


def _split_params(text):
    """The pieces between semicolons that no quotes hold."""
    return [piece.strip() for piece in
            re.findall(r'(?:[^;"]|"(?:[^"\\]|\\.)*"?)+', text)]


def _set_params(header, name, text):
    first, *rest = _split_params(text) or ['']
    if name == 'content-type':
        is_sound = first.count('/') == 1
        header.content_type = first.lower() if is_sound else 'text/plain'
    else:
        header.content_disposition = first.lower()
    params = [('', '')]
    for piece in rest:
        key, _, value = piece.partition('=')
        params.append((key.strip().lower(), value.strip()))
    header.params = {
        key: utils.collapse_rfc2231_value(value) for key, value in
        utils.decode_params(params)[1:]}


def make(name, value):
    """The value of a header of that name."""
    lower = name.lower()
    kind = _kinds.get(lower, Unstructured)
    groups = None
    moment = None
    if isinstance(value, datetime.datetime):
        moment, value = value, utils.format_datetime(value)
    elif kind is Dated and value:
        try:
            moment = utils.parsedate_to_datetime(value)
            value = utils.format_datetime(moment)
        except (ValueError, TypeError):
            pass
    if issubclass(kind, Addressed):
        groups = _groups(value)
        value = ', '.join(map(str, groups))
    header = kind(_decoded(str(value)))
    header.name = name
    if groups is not None:
        header.groups = groups
    if kind is Dated:
        header.datetime = moment
    if kind is Parameterized:
        _set_params(header, lower, str(header))
    return header


class HeaderRegistry:
    def __call__(self, name, value):
        return make(name, value)


def _encoded(text):
    """An encoded word; in base 64 where that is much shorter."""
    data = text.encode('utf-8', 'surrogateescape')
    quoted = encode_quoted(data)
    base64 = b2a_base64(data, newline=False).decode()
    if len(quoted) - len(base64) < 5:
        return f'=?utf-8?q?{quoted}?='
    return f'=?utf-8?b?{base64}?='


def _encoded_words(text, room, limit):
    """Encoded words of the text, each short enough for its line."""
    words = []
    while text:
        count = len(text)
        while count > 1 and len(_encoded(text[:count])) > room:
            count -= 1
        words.append(_encoded(text[:count]))
        text, room = text[count:], limit - 1
    return words


def _words(name, text, limit):
    """What lines may be broken between."""
    is_address = issubclass(_kinds.get(name.lower(), Unstructured), Addressed)
    if text.isascii():
        return text.split(' ')
    room = limit - len(name) - 2
    if not is_address:
        return _encoded_words(text, room, limit)
    words = []
    for part in re.split('(?<=>), ', text):
        shown, angle, rest = part.rpartition(' <')
        if angle and not shown.isascii():
            words += _encoded_words(shown.strip('"'), room, limit)
        elif angle:
            words += shown.split(' ')
        words.append('<' + rest + ',' if angle else rest + ',')
    return [*words[:-1], words[-1][:-1]]


def fold(name, text, limit, utf8):
    words = text.split(' ') if utf8 else _words(name, text, limit)
    lines, line = [], f'{name}: {words[0]}'
    for word in words[1:]:
        if word and len(line) + 1 + len(word) > limit:
            lines.append(line)
            line = ''
        line += ' ' + word
    return '\n'.join([*lines, line]) + '\n'
