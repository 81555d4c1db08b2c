"""Property lists, in XML and in binary form."""

__all__ = ['InvalidFileException', 'FMT_XML', 'FMT_BINARY', 'load', 'dump',
           'loads', 'dumps', 'UID']

import binascii
import datetime
import enum
import io
import re
import struct


class PlistFormat(enum.Enum):
    FMT_XML = enum.auto()
    FMT_BINARY = enum.auto()


FMT_XML, FMT_BINARY = PlistFormat
globals().update(PlistFormat.__members__)


class InvalidFileException(ValueError):
    def __init__(self, message='Invalid file'):
        super().__init__(message)


class UID:
    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError('data must be an int')
        if data >= 1 << 64:
            raise ValueError('UIDs cannot be >= 2**64')
        if data < 0:
            raise ValueError('UIDs must be positive')
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f'{type(self).__name__}({self.data!r})'

    def __reduce__(self):
        return type(self), (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


_HEADER = b'''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
"http://www.apple.com/DTDs/PropertyList-1.0.dtd">
'''
_control = re.compile(r'[\x00-\x08\x0b\x0c\x0e-\x1f]')


def _escape(text):
    if _control.search(text):
        raise ValueError("strings can't contain control characters; "
                         'use bytes instead')
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class _XmlWriter:
    def __init__(self, sort_keys, skipkeys):
        self.lines = []
        self.sort_keys, self.skipkeys = sort_keys, skipkeys

    def line(self, depth, text):
        self.lines.append('\t' * depth + text)

    def element(self, depth, name, text):
        self.line(depth, f'<{name}>{_escape(text)}</{name}>')

    def value(self, value, depth):
        if isinstance(value, str):
            self.element(depth, 'string', value)
        elif value is True or value is False:
            self.line(depth, '<true/>' if value else '<false/>')
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.element(depth, 'integer', f'{value:d}')
        elif isinstance(value, float):
            self.element(depth, 'real', repr(value))
        elif isinstance(value, dict):
            self.dict(value, depth)
        elif isinstance(value, (bytes, bytearray)):
            self.bytes(value, depth)
        elif isinstance(value, datetime.datetime):
            self.element(depth, 'date', value.strftime('%Y-%m-%dT%H:%M:%SZ'))
        elif isinstance(value, (tuple, list)):
            self.array(value, depth)
        else:
            raise TypeError(f'unsupported type: {type(value)}')

    def dict(self, value, depth):
        if not value:
            self.line(depth, '<dict/>')
            return
        self.line(depth, '<dict>')
        items = sorted(value.items()) if self.sort_keys else value.items()
        for key, item in items:
            if not isinstance(key, str):
                if self.skipkeys:
                    continue
                raise TypeError('keys must be strings')
            self.element(depth + 1, 'key', key)
            self.value(item, depth + 1)
        self.line(depth, '</dict>')

    def array(self, value, depth):
        if not value:
            self.line(depth, '<array/>')
            return
        self.line(depth, '<array>')
        for item in value:
            self.value(item, depth + 1)
        self.line(depth, '</array>')

    def bytes(self, value, depth):
        self.line(depth, '<data>')
        width = max(16, 76 - 8 * depth) // 4 * 3
        for start in range(0, len(value), width):
            piece = binascii.b2a_base64(value[start:start + width],
                                        newline=False)
            self.line(depth, piece.decode())
        self.line(depth, '</data>')


def _write_xml(value, sort_keys, skipkeys):
    writer = _XmlWriter(sort_keys, skipkeys)
    writer.value(value, 0)
    return (_HEADER + b'<plist version="1.0">\n' +
            '\n'.join(writer.lines).encode() + b'\n</plist>\n')


_date = re.compile(r'(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)'
                   r'(?::(\d\d))?)?)?)?)?Z', re.ASCII)


def _read_date(text, aware):
    parts = [int(part) for part in _date.match(text).groups() if part]
    parts += [1] * (3 - len(parts))
    return datetime.datetime(*parts, tzinfo=datetime.UTC if aware else None)


class _XmlReader:
    def __init__(self, dict_type, aware):
        self.dict_type, self.aware = dict_type, aware

    def read(self, data):
        from xml.etree.ElementTree import ParseError, fromstring
        try:
            root = fromstring(data)
        except ParseError as error:
            from xml.parsers.expat import ExpatError
            raise ExpatError(str(error)) from None
        if root.tag == 'plist':
            return self.value(root[0]) if len(root) else None
        return self.value(root)

    def value(self, element):
        tag, text = element.tag, element.text or ''
        if tag == 'dict':
            return self.dict(list(element))
        if tag == 'array':
            return [self.value(child) for child in element]
        if tag in ('true', 'false'):
            return tag == 'true'
        if tag == 'integer':
            return int(text, 16 if text.startswith(('0x', '0X')) else 10)
        if tag == 'real':
            return float(text)
        if tag == 'string':
            return text
        if tag == 'data':
            return binascii.a2b_base64(text.encode())
        if tag == 'date':
            return _read_date(text, self.aware)
        return None

    def dict(self, children):
        found = self.dict_type()
        if len(children) % 2:
            raise ValueError('missing value for key')
        for key, value in zip(children[::2], children[1::2]):
            if key.tag != 'key':
                raise ValueError('unexpected element')
            found[key.text or ''] = self.value(value)
        return found


class _BinaryWriter:
    def __init__(self, sort_keys, skipkeys):
        self.sort_keys, self.skipkeys = sort_keys, skipkeys
        self.objects, self.numbers = [], {}

    def key_of(self, value):
        if isinstance(value, (str, int, float, datetime.datetime, bytes)):
            return type(value), value
        return id(value)

    def flatten(self, value):
        key = self.key_of(value)
        if key in self.numbers:
            return
        self.numbers[key] = len(self.objects)
        self.objects.append(value)
        if isinstance(value, dict):
            for each in self.keys(value):
                self.flatten(each)
            for each in self.keys(value):
                self.flatten(value[each])
        elif isinstance(value, (list, tuple)):
            for each in value:
                self.flatten(each)

    def keys(self, value):
        keys = [key for key in value if isinstance(key, str)]
        if len(keys) < len(value) and not self.skipkeys:
            raise TypeError('keys must be strings')
        return sorted(keys) if self.sort_keys else keys

    def write(self, value):
        self.flatten(value)
        count = len(self.objects)
        self.width = _width(count)
        data, offsets = bytearray(b'bplist00'), []
        for each in self.objects:
            offsets.append(len(data))
            data += self.object(each)
        top, width = len(data), _width(len(data))
        for offset in offsets:
            data += offset.to_bytes(width)
        data += struct.pack('>5xBBBQQQ', 0, width, self.width, count, 0, top)
        return bytes(data)

    def references(self, values):
        return b''.join([self.numbers[self.key_of(value)].to_bytes(self.width)
                         for value in values])

    def object(self, value):
        if value is True or value is False:
            return b'\x09' if value else b'\x08'
        if isinstance(value, int):
            return _binary_int(value)
        if isinstance(value, float):
            return struct.pack('>Bd', 0x23, value)
        if isinstance(value, datetime.datetime):
            seconds = (value - datetime.datetime(2001, 1, 1)).total_seconds()
            return struct.pack('>Bd', 0x33, seconds)
        if isinstance(value, (bytes, bytearray)):
            return _sized(0x40, len(value)) + value
        if isinstance(value, str):
            if value.isascii():
                return _sized(0x50, len(value)) + value.encode('ascii')
            data = value.encode('utf-16be')
            return _sized(0x60, len(data) // 2) + data
        if isinstance(value, UID):
            data = value.data.to_bytes(_width(value.data + 1))
            return bytes([0x80 + len(data) - 1]) + data
        if isinstance(value, (list, tuple)):
            return _sized(0xa0, len(value)) + self.references(value)
        if isinstance(value, dict):
            keys = self.keys(value)
            return (_sized(0xd0, len(keys)) + self.references(keys) +
                    self.references([value[key] for key in keys]))
        raise TypeError(value)


def _width(count):
    return 1 if count < 1 << 8 else 2 if count < 1 << 16 else (
        4 if count < 1 << 32 else 8)


def _binary_int(value):
    if value < 0:
        if value < -1 << 63:
            raise OverflowError(value)
        return struct.pack('>Bq', 0x13, value)
    if value >= 1 << 64:
        raise OverflowError(value)
    if value >= 1 << 63:
        return b'\x14' + value.to_bytes(16)
    width = _width(value)
    return bytes([0x10 + width.bit_length() - 1]) + value.to_bytes(width)


def _sized(token, size):
    if size < 15:
        return bytes([token | size])
    return bytes([token | 0xf]) + _binary_int(size)


class _BinaryReader:
    def __init__(self, dict_type, aware):
        self.dict_type, self.aware = dict_type, aware

    def read(self, data):
        try:
            self.data = data
            (width, self.width, count, top,
             table) = struct.unpack('>6xBBQQQ', data[-32:])
            if count > len(data) or not width or not self.width:
                raise InvalidFileException
            self.offsets = [int.from_bytes(data[at:at + width]) for at in
                            range(table, table + count * width, width)]
            self.seen = {}
            return self.object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError,
                TypeError) as error:
            raise InvalidFileException from error

    def size(self, low, at):
        if low != 0xf:
            return low, at
        width = 1 << (self.data[at] & 3)
        return (int.from_bytes(self.data[at + 1:at + 1 + width]),
                at + 1 + width)

    def references(self, at, count):
        if count > len(self.data):
            raise InvalidFileException
        return [int.from_bytes(self.data[place:place + self.width])
                for place in range(at, at + count * self.width, self.width)]

    def object(self, number):
        if number not in self.seen:
            at = self.offsets[number]
            token = self.data[at]
            self.seen[number] = self.value(token >> 4, token & 15, at + 1,
                                           number)
        return self.seen[number]

    def value(self, high, low, at, number):
        data = self.data
        if high == 0:
            return {0: None, 8: False, 9: True, 15: b''}[low]
        if high == 1:
            return int.from_bytes(data[at:at + (1 << low)], signed=low >= 3)
        if high == 2:
            return struct.unpack_from('>f' if low == 2 else '>d', data, at)[0]
        if high == 3:
            seconds = struct.unpack_from('>d', data, at)[0]
            zone = datetime.UTC if self.aware else None
            return (datetime.datetime(2001, 1, 1, tzinfo=zone) +
                    datetime.timedelta(seconds=seconds))
        if high == 8:
            return UID(int.from_bytes(data[at:at + 1 + low]))
        size, at = self.size(low, at)
        if high == 4:
            return data[at:at + size]
        if high == 5:
            return data[at:at + size].decode('ascii')
        if high == 6:
            return data[at:at + size * 2].decode('utf-16be')
        return self.container(high, size, at, number)

    def container(self, high, size, at, number):
        if high == 0xa:
            found = self.seen[number] = []
            found += [self.object(each) for each in self.references(at, size)]
            return found
        if high != 0xd:
            raise InvalidFileException
        found = self.seen[number] = self.dict_type()
        keys = self.references(at, size)
        values = self.references(at + size * self.width, size)
        for key, value in zip(keys, values):
            found[self.object(key)] = self.object(value)
        return found


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError('value must be bytes-like object when fmt is '
                            'FMT_BINARY')
        value = value.encode()
    if fmt == FMT_BINARY or fmt is None and value[:8] == b'bplist00':
        return _BinaryReader(dict_type, aware_datetime).read(bytes(value))
    start = bytes(value[:40]).lstrip(b'\xef\xbb\xbf \t\r\n')
    if fmt is None and not start.startswith((b'<?xml', b'<plist')):
        raise InvalidFileException
    return _XmlReader(dict_type, aware_datetime).read(value)


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    return loads(fp.read(), fmt=fmt, dict_type=dict_type,
                 aware_datetime=aware_datetime)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True,
          aware_datetime=False):
    if fmt is FMT_XML:
        return _write_xml(value, sort_keys, skipkeys)
    if fmt is FMT_BINARY:
        return _BinaryWriter(sort_keys, skipkeys).write(value)
    raise ValueError(f'Unsupported format: {fmt!r}')


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False,
         aware_datetime=False):
    fp.write(dumps(value, fmt=fmt, sort_keys=sort_keys, skipkeys=skipkeys,
                   aware_datetime=aware_datetime))
