"""Simple values as bytes, in the form that CPython gives them."""

import struct

version = 5
_MAX_DEPTH = 500


def _number(value):
    if -2 ** 31 <= value < 2 ** 31:
        return b'i' + struct.pack('<i', value)
    digits, rest = [], abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    count = -len(digits) if value < 0 else len(digits)
    return b'l' + struct.pack(f'<i{len(digits)}H', count, *digits)


def _text(value, is_long):
    if is_long or not value.isascii():
        data = value.encode('utf-8', 'surrogatepass')
        return b'u' + struct.pack('<i', len(data)) + data
    data = value.encode()
    if len(data) < 256:
        return b'z' + bytes([len(data)]) + data
    return b'a' + struct.pack('<i', len(data)) + data


def _sequence(kind, items, depth, is_long):
    return kind + struct.pack('<i', len(items)) + b''.join(
        [_dump(item, depth, is_long) for item in items])


def _tuple(value, depth, is_long):
    if len(value) < 256 and not is_long:
        return b')' + bytes([len(value)]) + b''.join(
            [_dump(item, depth, is_long) for item in value])
    return _sequence(b'(', value, depth, is_long)


def _dump(value, depth, is_long):
    depth += 1
    if depth > _MAX_DEPTH:
        raise ValueError('object too deeply nested to marshal')
    for constant, code in _constants:
        if value is constant:
            return code
    kind = type(value)
    if kind is int:
        return _number(value)
    if kind is float:
        return b'g' + struct.pack('<d', value)
    if kind is complex:
        return b'y' + struct.pack('<2d', value.real, value.imag)
    if kind is str:
        return _text(value, is_long)
    if kind in (bytes, bytearray, memoryview):
        return b's' + struct.pack('<i', len(value)) + bytes(value)
    if kind is tuple:
        return _tuple(value, depth, is_long)
    if kind is dict:
        return b'{' + b''.join(
            [_dump(key, depth, is_long) + _dump(item, depth, is_long)
             for key, item in value.items()]) + b'0'
    codes = {list: b'[', set: b'<', frozenset: b'>'}
    if kind in codes:
        return _sequence(codes[kind], list(value), depth, is_long)
    raise ValueError('unmarshallable object')


_constants = ((None, b'N'), (True, b'T'), (False, b'F'), (..., b'.'),
              (StopIteration, b'S'))
_by_code = {code[0]: constant for constant, code in _constants}
_END = object()


class _Reader:
    def __init__(self, data):
        self.data, self.position, self.seen = data, 0, []

    def take(self, count):
        start, self.position = self.position, self.position + count
        if count < 0 or self.position > len(self.data):
            raise EOFError('marshal data too short')
        return self.data[start:self.position]

    def size(self):
        return struct.unpack('<i', self.take(4))[0]

    def long(self):
        count = self.size()
        value = 0
        for digit in reversed(struct.unpack(f'<{abs(count)}H',
                                            self.take(2 * abs(count)))):
            value = value << 15 | digit
        return -value if count < 0 else value

    def items(self, count, depth):
        if not 0 <= count <= len(self.data):
            raise ValueError('bad marshal data (size out of range)')
        return [self.load(depth) for _ in range(count)]

    def load(self, depth=0):
        depth += 1
        if depth > _MAX_DEPTH:
            raise ValueError('recursion limit exceeded')
        if self.position >= len(self.data):
            raise EOFError('EOF read where object expected')
        code = self.take(1)[0]
        is_shared, code = code & 0x80, code & 0x7f
        if code in _by_code:
            return _by_code[code]
        if is_shared:
            place = len(self.seen)
            self.seen.append(None)
        value = self._value(chr(code), depth)
        if is_shared:
            self.seen[place] = value
        return value

    def _value(self, code, depth):
        if code == '0':
            return _END
        if code == 'i':
            return self.size()
        if code == 'l':
            return self.long()
        if code == 'g':
            return struct.unpack('<d', self.take(8))[0]
        if code == 'y':
            return complex(*struct.unpack('<2d', self.take(16)))
        if code == 's':
            return self.take(self.size())
        if code in 'zZ':
            return self.take(self.take(1)[0]).decode('ascii')
        if code in 'aAut':
            return self.take(self.size()).decode('utf-8', 'surrogatepass')
        if code == 'r':
            return self.seen[self.size()]
        return self._container(code, depth)

    def _container(self, code, depth):
        if code == ')':
            return tuple(self.items(self.take(1)[0], depth))
        if code == '{':
            found = {}
            while (key := self.load(depth)) is not _END:
                found[key] = self.load(depth)
            return found
        kinds = {'(': tuple, '[': list, '<': set, '>': frozenset}
        if code in kinds:
            return kinds[code](self.items(self.size(), depth))
        raise ValueError('bad marshal data (unknown type code)')


def dumps(value, version=version, /, *, allow_code=True):
    return _dump(value, 0, version < 4)


def loads(data, /, *, allow_code=True):
    value = _Reader(bytes(data)).load()
    if value is _END:
        raise TypeError('NULL object in marshal data for object')
    return value


def dump(value, file, version=version, /, *, allow_code=True):
    return file.write(dumps(value, version))


def load(file, /, *, allow_code=True):
    return loads(file.read())
