"""Addresses and networks of the Internet Protocol, versions 4 and 6."""

import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """A text that is no address."""


class NetmaskValueError(ValueError):
    """A text that is no netmask."""


def ip_address(address):
    return _either(address, IPv4Address, IPv6Address,
                   'does not appear to be an IPv4 or IPv6 address')


def ip_network(address, strict=True):
    return _either(address, functools.partial(IPv4Network, strict=strict),
                   functools.partial(IPv6Network, strict=strict),
                   'does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    return _either(address, IPv4Interface, IPv6Interface,
                   'does not appear to be an IPv4 or IPv6 interface')


def _either(address, four, six, complaint):
    for make in (four, six):
        try:
            return make(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} {complaint}')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4') from None


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6') from None


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj._version_(), obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj.version, obj
    return NotImplemented


def summarize_address_range(first, last):
    if not (isinstance(first, _BaseAddress) and isinstance(last,
                                                           _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = IPv4Network if first.version == 4 else IPv6Network
    bits = first.max_prefixlen
    return _summarized(network, int(first), int(last), bits)


def _summarized(network, start, last, bits):
    while start <= last:
        size = (start & -start).bit_length() - 1 if start else bits
        size = min(size, (last - start + 1).bit_length() - 1)
        yield network((start, bits - size))
        start += 1 << size


def collapse_addresses(addresses):
    networks = []
    for each in addresses:
        if isinstance(each, _BaseNetwork):
            network = each
        elif each.version == 4:
            network = IPv4Network((each._ip, 32))
        else:
            network = IPv6Network((each._ip, 128))
        if networks and networks[0].version != network.version:
            raise TypeError(f'{network} and {networks[0]} are not of the '
                            'same version')
        networks.append(network)
    return iter(_collapsed(networks))


def _collapsed(networks):
    result = []
    for network in sorted(set(networks)):
        if result and result[-1].broadcast_address >= (
                network.broadcast_address):
            continue
        result.append(network)
        while len(result) > 1 and _are_halves(result[-2], result[-1]):
            result[-2:] = [result[-2].supernet()]
    return result


def _are_halves(a, b):
    return a.prefixlen == b.prefixlen > 0 and a != b and (
        a.supernet() == b.supernet())


@functools.total_ordering
class _BaseAddress:
    """A number that stands for a place in a network."""

    __slots__ = ('_ip', '__weakref__')

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return self._text_of(self._ip)

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return self._exploded(self._ip)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'
        return '.'.join(reversed(f'{self._ip:032x}')) + '.ip6.arpa'

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        import re
        found = re.fullmatch('(#?)(_?)([xbnX])', spec)
        if not found:
            return super().__format__(spec)
        alternate, grouping, base = found.groups()
        if base == 'n':
            base = 'b' if self.version == 4 else 'x'
        padding = self.max_prefixlen if base == 'b' else (
            self.max_prefixlen // 4)
        if grouping:
            padding += padding // 4 - 1
        if alternate:
            padding += 2
        return format(int(self), f'{alternate}0{padding}{grouping}{base}')

    def _check_int(self, address):
        if address < 0:
            raise AddressValueError(f'{address} (< 0) is not permitted as an '
                                    f'IPv{self.version} address')
        if address >> self.max_prefixlen:
            raise AddressValueError(
                f'{address} (>= 2**{self.max_prefixlen}) is not permitted as '
                f'an IPv{self.version} address')

    def _check_packed(self, address):
        size = self.max_prefixlen // 8
        if len(address) != size:
            raise AddressValueError(
                f'{address!r} (len {len(address)} != {size}) is not permitted '
                f'as an IPv{self.version} address')

    def _number_of(self, address):
        if isinstance(address, int):
            self._check_int(address)
            return address
        if isinstance(address, bytes):
            self._check_packed(address)
            return int.from_bytes(address)
        text = str(address)
        if '/' in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        return self._parse(text)

    def _is_in(self, networks):
        return any([self in network for network in networks])


class _V4:
    """What is the same of addresses and networks of version 4."""

    __slots__ = ()
    version = 4
    max_prefixlen = 32

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split('.')
        if len(parts) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        try:
            return int.from_bytes(bytes(map(cls._octet, parts)))
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError('Empty octet not permitted')
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f'Only decimal digits permitted in {text!r}')
        if len(text) > 3:
            raise ValueError(f'At most 3 characters permitted in {text!r}')
        if text != '0' and text[0] == '0':
            raise ValueError(f'Leading zeros are not permitted in {text!r}')
        if int(text) > 255:
            raise ValueError(f'Octet {int(text)} (> 255) not permitted')
        return int(text)

    @staticmethod
    def _text_of(ip):
        return '.'.join(map(str, ip.to_bytes(4)))

    _exploded = _text_of


class _V6:
    """What is the same of addresses and networks of version 6."""

    __slots__ = ()
    version = 6
    max_prefixlen = 128

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        if len(text) > 45:
            shown = text if len(text) <= 90 else text[:45] + '({} chars elided)'.format(len(text) - 90) + text[-45:]
            raise AddressValueError('At most 45 characters expected in '
                                    f'{shown!r}')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError(f'At least 3 parts expected in {text!r}')
        if '.' in parts[-1]:
            try:
                last = _V4._parse(parts.pop())
            except AddressValueError as error:
                raise AddressValueError(f'{error} in {text!r}') from None
            parts += [f'{last >> 16:x}', f'{last & 0xffff:x}']
        if len(parts) > 9:
            raise AddressValueError(f'At most 8 colons permitted in {text!r}')
        return cls._join(cls._groups_of(parts, text), text)

    @staticmethod
    def _groups_of(parts, text):
        """(groups before ::, after it), or (all eight, None)."""
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if not gaps:
            if len(parts) != 8:
                raise AddressValueError(
                    f"Exactly 8 parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(
                    f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError("Trailing ':' only permitted as part "
                                        f"of '::' in {text!r}")
            return parts, None
        head, tail = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not head[0]:
            head.pop(0)
            if head:
                raise AddressValueError(
                    f"Leading ':' only permitted as part of '::' in {text!r}")
        if not tail[-1]:
            tail.pop()
            if tail:
                raise AddressValueError("Trailing ':' only permitted as part "
                                        f"of '::' in {text!r}")
        if len(head) + len(tail) > 7:
            raise AddressValueError("Expected at most 7 other parts with '::' "
                                    f'in {text!r}')
        return head, tail

    @classmethod
    def _join(cls, groups, text):
        head, tail = groups
        try:
            first = [cls._group(part) for part in head]
            last = [cls._group(part) for part in tail or ()]
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        number = 0
        for part in first + [0] * (8 - len(first) - len(last)) + last:
            number = number << 16 | part
        return number

    @staticmethod
    def _group(text):
        if len(text) > 4:
            raise ValueError(f'At most 4 characters permitted in {text!r}')
        if not text or not all([c in '0123456789abcdefABCDEF' for c in text]):
            raise ValueError(f'Only hex digits permitted in {text!r}')
        return int(text, 16)

    @staticmethod
    def _text_of(ip):
        if ip >> 32 == 0xffff:
            return f'::ffff:{_V4._text_of(ip & 0xffffffff)}'
        groups = [ip >> shift & 0xffff for shift in range(112, -1, -16)]
        best, size = -1, 1
        start = None
        for i, group in enumerate([*groups, 1]):
            if group == 0:
                start = i if start is None else start
            elif start is not None:
                if i - start > size:
                    best, size = start, i - start
                start = None
        texts = [f'{group:x}' for group in groups]
        if best < 0:
            return ':'.join(texts)
        return ':'.join(texts[:best]) + '::' + ':'.join(texts[best + size:])

    @classmethod
    def _exploded(cls, ip):
        if ip >> 32 == 0xffff:
            return ('0000:' * 5 + 'ffff:' +
                    _V4._text_of(ip & 0xffffffff))
        return ':'.join([f'{ip >> shift & 0xffff:04x}'
                         for shift in range(112, -1, -16)])


class IPv4Address(_V4, _BaseAddress):
    __slots__ = ()

    def __init__(self, address):
        self._ip = self._number_of(address)

    @property
    def is_reserved(self):
        return self._ip >> 28 == 15

    @property
    def is_private(self):
        return self._is_in(_private_4()) and not self._is_in(
            _private_exceptions_4())

    @property
    def is_global(self):
        return self not in _network('100.64.0.0/10') and not self.is_private

    @property
    def is_multicast(self):
        return self._ip >> 28 == 14

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip >> 24 == 127

    @property
    def is_link_local(self):
        return self._ip >> 16 == 0xa9fe

    @property
    def ipv6_mapped(self):
        return IPv6Address(f'::ffff:{self}')


class IPv6Address(_V6, _BaseAddress):
    __slots__ = ('_scope_id',)

    def __init__(self, address):
        self._scope_id = None
        if not isinstance(address, (int, bytes)):
            address, sign, scope = str(address).partition('%')
            if sign:
                if not scope or '%' in scope:
                    raise AddressValueError(
                        f"Invalid IPv6 address: '{address}%{scope}'")
                self._scope_id = scope
        self._ip = self._number_of(address)

    def __str__(self):
        text = self._text_of(self._ip)
        return f'{text}%{self._scope_id}' if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return self._scope_id == getattr(other, '_scope_id', None)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def is_multicast(self):
        return self._ip >> 120 == 0xff

    @property
    def is_reserved(self):
        return self.ipv4_mapped is None and self._ip >> 125 in (0, 2, 3, 4, 5, 6) or (
            self._ip >> 124 == 14 or self._ip >> 123 == 30)

    @property
    def is_link_local(self):
        return self._ip >> 118 == 0x3fa

    @property
    def is_site_local(self):
        return self._ip >> 118 == 0x3fb

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return self._is_in(_private_6()) and not self._is_in(
            _private_exceptions_6())

    @property
    def is_global(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_global
        return not self.is_private

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        if self._ip >> 32 != 0xffff:
            return None
        return IPv4Address(self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xffffffff)

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return (IPv4Address(self._ip >> 64 & 0xffffffff),
                IPv4Address(~self._ip & 0xffffffff))


@functools.cache
def _network(text):
    return ip_network(text)


def _private_4():
    return map(_network, '''0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16
        172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16
        198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4
        255.255.255.255/32'''.split())


def _private_exceptions_4():
    return map(_network, ['192.0.0.9/32', '192.0.0.10/32'])


def _private_6():
    return map(_network, '''::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48
        100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7
        fe80::/10'''.split())


def _private_exceptions_6():
    return map(_network, '''2001:1::1/128 2001:1::2/128 2001:3::/32
        2001:4:112::/48 2001:20::/28 2001:30::/28'''.split())


@functools.total_ordering
class _BaseNetwork:
    """All addresses that begin alike."""

    def __init__(self, address, strict=True):
        address, mask = self._split(address)
        self.network_address = self._address_class(address)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(
                packed & int(self.netmask))
        if self._prefixlen == self.max_prefixlen - 1:
            self.hosts = self.__iter__
        elif self._prefixlen == self.max_prefixlen:
            self.hosts = lambda: iter(
                [self._address_class(int(self.network_address))])

    @classmethod
    def _split(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls.max_prefixlen
        if isinstance(address, tuple):
            return address if len(address) > 1 else (address[0],
                                                     cls.max_prefixlen)
        parts = str(address).split('/')
        if len(parts) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return parts[0], parts[1] if len(parts) == 2 else cls.max_prefixlen

    @classmethod
    def _make_netmask(cls, mask):
        if isinstance(mask, int):
            length = mask
            if not 0 <= length <= cls.max_prefixlen:
                cls._refuse_mask(length)
        else:
            length = cls._length_of(mask)
        every = (1 << cls.max_prefixlen) - 1
        return cls._address_class(every ^ (every >> length)), length

    @classmethod
    def _refuse_mask(cls, mask):
        raise NetmaskValueError(f'{str(mask)!r} is not a valid netmask')

    @classmethod
    def _length_of(cls, text):
        if text.isascii() and text.isdigit():
            if int(text) <= cls.max_prefixlen:
                return int(text)
            cls._refuse_mask(text)
        if cls.version == 6:
            cls._refuse_mask(text)
        try:
            number = _V4._parse(text)
        except AddressValueError:
            cls._refuse_mask(text)
        for each in (number, number ^ 0xffffffff):
            length = 32 - (each ^ 0xffffffff).bit_length()
            if each == 0xffffffff ^ (0xffffffff >> length):
                return length
        cls._refuse_mask(text)

    def _version_(self):
        return self.version

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        for number in range(first + 1, last + (self.version == 6)):
            yield self._address_class(number)

    def __iter__(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        for number in range(first, last + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return (self.network_address, self.netmask) < (other.network_address,
                                                       other.netmask)

    def __eq__(self, other):
        try:
            return (self.version == other.version and
                    self.network_address == other.network_address and
                    int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def overlaps(self, other):
        return self.network_address in other or (
            self.broadcast_address in other or (
                other.network_address in self or
                other.broadcast_address in self))

    def __reduce__(self):
        return type(self), (str(self),)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) |
                                   int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^
                                   ((1 << self.max_prefixlen) - 1))

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return f'{self.network_address.exploded}/{self._prefixlen}'

    def address_exclude(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        if other == self:
            return
        rest = self
        while rest != other:
            first, second = rest.subnets()
            if other.subnet_of(first):
                yield second
                rest = first
            else:
                yield first
                rest = second

    def compare_networks(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same type')
        a = self.network_address, self.netmask
        b = other.network_address, other.netmask
        return (a > b) - (a < b)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        new = self._prefixlen + prefixlen_diff
        if new > self.max_prefixlen:
            raise ValueError(f'prefix length diff {new} is invalid for '
                             f'netblock {self}')
        start, end = int(self.network_address), int(
            self.broadcast_address) + 1
        for number in range(start, end, 1 << (self.max_prefixlen - new)):
            yield type(self)((number, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot '
                             f'have a prefixlen_diff of {prefixlen_diff}')
        mask = int(self.netmask) << prefixlen_diff
        return type(self)((int(self.network_address) & mask, new))

    def subnet_of(self, other):
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        return self._is_subnet_of(other, self)

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a.version != b.version:
                raise TypeError(f'{a} and {b} are not of the same version')
            return (b.network_address <= a.network_address and
                    b.broadcast_address >= a.broadcast_address)
        except AttributeError:
            raise TypeError('Unable to test subnet containment between '
                            f'{a} and {b}') from None

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(
            self.broadcast_address, name)

    is_multicast = property(lambda self: self._both('is_multicast'))
    is_reserved = property(lambda self: self._both('is_reserved'))
    is_link_local = property(lambda self: self._both('is_link_local'))
    @property
    def is_private(self):
        networks = _private_4() if self.version == 4 else _private_6()
        ends = self.network_address, self.broadcast_address
        return any([ends[0] in network and ends[1] in network
                    for network in networks]) and (
                        ends[0].is_private and ends[1].is_private)

    is_global = property(lambda self: self._both('is_global'))
    is_unspecified = property(lambda self: self._both('is_unspecified'))
    is_loopback = property(lambda self: self._both('is_loopback'))


class IPv4Network(_V4, _BaseNetwork):
    _address_class = IPv4Address


class IPv6Network(_V6, _BaseNetwork):
    _address_class = IPv6Address
    is_site_local = property(lambda self: self._both('is_site_local'))


class _Interface:
    """An address together with the network that it is in."""

    def __init__(self, address):
        number, mask = self._network_class._split(address)
        self._address_class.__init__(self, number)
        self.network = self._network_class((self._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    def __eq__(self, other):
        equal = self._address_class.__eq__(self, other)
        if not equal or equal is NotImplemented:
            return equal
        return self.network == getattr(other, 'network', None)

    def __lt__(self, other):
        less = self._address_class.__lt__(self, other)
        if less is NotImplemented:
            return less
        try:
            return self.network < other.network or (
                self.network == other.network and less)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen,
                     int(self.network.network_address)))

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self._text_of(self._ip)}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self._text_of(self._ip)}/{self.hostmask}'


class IPv4Interface(_Interface, IPv4Address):
    _address_class = IPv4Address
    _network_class = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _address_class = IPv6Address
    _network_class = IPv6Network
