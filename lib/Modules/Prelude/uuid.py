"""Universally unique identifiers (RFC 9562)."""

import sys
from enum import Enum

__all__ = ['UUID', 'SafeUUID', 'uuid1', 'uuid3', 'uuid4', 'uuid5', 'uuid6',
           'uuid7', 'uuid8', 'getnode', 'NAMESPACE_DNS', 'NAMESPACE_OID',
           'NAMESPACE_URL', 'NAMESPACE_X500', 'NIL', 'MAX']

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None,
                 int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int '
                            'arguments must be given')
        if int is not None:
            pass
        elif hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '')
            hex = hex.strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = (bytes_le[4 - 1::-1] + bytes_le[6 - 1:4 - 1:-1] +
                     bytes_le[8 - 1:6 - 1:-1] + bytes_le[8:])
            int = int_.from_bytes(bytes)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes)
        else:
            int = _from_fields(fields)
        if not 0 <= int <= MAX_INT:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError('illegal version number')
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe',
                           SafeUUID(state.get('is_safe')))

    def __eq__(self, other):
        if isinstance(other, UUID):
            return self.int == other.int
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, UUID):
            return self.int < other.int
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, UUID):
            return self.int > other.int
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, UUID):
            return self.int <= other.int
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, UUID):
            return self.int >= other.int
        return NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        x = self.hex
        return f'{x[:8]}-{x[8:12]}-{x[12:16]}-{x[16:20]}-{x[20:]}'

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version,
                self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        if self.version == 6:
            return (self.time_low << 28 | self.time_mid << 12 |
                    self.time_hi_version & 0x0fff)
        if self.version == 7:
            return self.int >> 80
        return ((self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 |
                self.time_low)

    @property
    def clock_seq(self):
        return ((self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low)

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        return f'{self.int:032x}'

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf


int_ = int
MAX_INT = (1 << 128) - 1


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError('fields is not a 6-tuple')
    sizes = (32, 16, 16, 8, 8, 48)
    result = 0
    for i, (value, bits) in enumerate(zip(fields, sizes), 1):
        if not 0 <= value < 1 << bits:
            raise ValueError(f'field {i} out of range (need a {bits}-bit '
                             f'value)')
        result = result << bits | value
    return result


def _random_bits(bits):
    """Numbers of a generator of the session's own: it has no entropy."""
    global _generator
    if _generator is None:
        from random import Random
        _generator = Random()
    return _generator.getrandbits(bits)


_generator = None


def getnode():
    """A random number with the multicast bit set: there is no network."""
    global _node
    if _node is None:
        _node = _random_bits(48) | (1 << 40)
    return _node


_node = None


def _time():
    """100 nanoseconds since 1582, by the session's clock."""
    from time import time_ns
    return time_ns() // 100 + 0x01b21dd213814000


def uuid1(node=None, clock_seq=None):
    timestamp = _time()
    if clock_seq is None:
        clock_seq = _random_bits(14)
    if node is None:
        node = getnode()
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff,
                        timestamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f,
                        clock_seq & 0xff, node), version=1)


def uuid3(namespace, name):
    from hashlib import md5
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    return UUID(bytes=md5(namespace.bytes + name).digest(), version=3)


def uuid4():
    return UUID(int=_random_bits(128), version=4)


def uuid5(namespace, name):
    from hashlib import sha1
    if isinstance(name, str):
        name = bytes(name, 'utf-8')
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


def uuid6(node=None, clock_seq=None):
    timestamp = _time()
    high = timestamp >> 28 & 0xffffffff
    middle = timestamp >> 12 & 0xffff
    if clock_seq is None:
        clock_seq = _random_bits(14)
    if node is None:
        node = getnode()
    value = (high << 96 | middle << 80 | (timestamp & 0x0fff) << 64 |
             (clock_seq & 0x3fff) << 48 | node & 0xffffffffffff)
    return UUID(int=value, version=6)


def uuid7():
    from time import time_ns
    milliseconds = time_ns() // 1000000
    value = (milliseconds & 0xffffffffffff) << 80 | _random_bits(74)
    return UUID(int=(value >> 62 & 0xfff) << 64 | value >> 80 << 80 |
                value & 0x3fffffffffffffff, version=7)


def uuid8(a=None, b=None, c=None):
    a = _random_bits(48) if a is None else a
    b = _random_bits(12) if b is None else b
    c = _random_bits(62) if c is None else c
    return UUID(int=(a & 0xffffffffffff) << 80 | (b & 0xfff) << 64 |
                c & 0x3fffffffffffffff, version=8)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
NIL = UUID('00000000-0000-0000-0000-000000000000')
MAX = UUID('ffffffff-ffff-ffff-ffff-ffffffffffff')
