"""Arrays of numbers of one kind: a list that checks what goes in. An array that has been seen through a
memory view is that view, until its length changes: what is written to one shows in the other."""

import struct
from _arguments import static_type

__all__ = ['array', 'ArrayType', 'typecodes']

_sizes = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4,
          'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
typecodes = ''.join(_sizes)
_words = {'b': 'signed char', 'B': 'unsigned byte integer',
          'h': 'signed short integer', 'H': 'unsigned short',
          'i': 'signed integer', 'I': 'unsigned int'}


def _check_int(code, value):
    if not isinstance(value, int):
        try:
            value = value.__index__()
        except AttributeError:
            raise TypeError(f"'{type(value).__name__}' object cannot be "
                            f"interpreted as an integer") from None
    bits = _sizes[code] * 8
    low, high = ((0, (1 << bits) - 1) if code.isupper()
                 else (-(1 << bits - 1), (1 << bits - 1) - 1))
    if low <= value <= high:
        return int(value)
    if value < low and code == 'I':
        raise OverflowError("can't convert negative value to unsigned int")
    if code in _words:
        which = 'less than minimum' if value < low else 'greater than maximum'
        raise OverflowError(f'{_words[code]} is {which}')
    if value < low and code.isupper():
        raise OverflowError("can't convert negative value to unsigned int")
    names = {'l': 'long', 'L': 'unsigned long', 'q': 'long long',
             'Q': 'unsigned long'}
    raise OverflowError(f'Python int too large to convert to C '
                        f'{names[code]}')


def _check_float(code, value):
    try:
        value = float(value) if not isinstance(value, str) else None
    except TypeError:
        value = None
    if value is None:
        raise TypeError('must be real number, not str')
    return struct.unpack('f', struct.pack('f', value))[0] if (
        code == 'f') else value


def _check_text(code, value):
    if not isinstance(value, str):
        raise TypeError('array item must be a unicode character, not '
                        f'{type(value).__name__}')
    if len(value) != 1:
        raise TypeError('array item must be a string of length 1, not a '
                        f'string of length {len(value)}')
    return value


class array:
    __slots__ = ('_code', '_check', '_items', '__weakref__')

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, '
                            f'not {type(typecode).__name__}')
        if typecode not in _sizes:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, '
                             'l, L, q, Q, f or d)')
        if isinstance(initializer, str) and typecode not in 'uw':
            raise TypeError('cannot use a str to initialize an array with '
                            f'typecode {typecode!r}')
        self = object.__new__(cls)
        self._code = typecode
        self._check = (_check_float if typecode in 'fd' else
                       _check_text if typecode in 'uw' else _check_int)
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    def _like(self, items):
        result = array(self._code)
        result._items = items
        return result

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: _sizes[self._code])

    def _list(self):
        """The items as a list, which may change its length."""
        if type(self._items) is memoryview:
            self._items = self._items.tolist()
        return self._items

    def append(self, v, /):
        self._list().append(self._check(self._code, v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError('can only extend with array of same kind')
            self._list().extend(bb._items)
            return
        check, code = self._check, self._code
        items = self._list()
        for item in bb:
            items.append(check(code, item))

    fromlist = extend

    def insert(self, i, v, /):
        self._list().insert(i, self._check(self._code, v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        try:
            return self._list().pop(i)
        except IndexError:
            raise IndexError('pop index out of range') from None

    def remove(self, v, /):
        try:
            self._list().remove(v)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        items = self.tolist()
        for i, item in enumerate(reversed(items)):
            self._items[i] = item

    def clear(self):
        self._list().clear()

    def tolist(self):
        return list(self._items)

    def __buffer__(self, flags, /):
        if self._code in 'uw':
            return memoryview(self.tobytes())
        if type(self._items) is list:
            self._items = memoryview(bytearray(self.tobytes())).cast(self._code)
        return self._items[:]

    def tobytes(self):
        code, items = self._code, self._items
        if code in 'uw':
            return ''.join(items).encode('utf-32-le')
        code = {'l': 'q', 'L': 'Q'}.get(code, code)
        return struct.pack(f'={len(items)}{code}', *items)

    def frombytes(self, buffer, /):
        size = self.itemsize
        if len(buffer) % size:
            raise ValueError('bytes length not a multiple of item size')
        if self._code in 'uw':
            self._list().extend(bytes(buffer).decode('utf-32-le'))
            return
        code = {'l': 'q', 'L': 'Q'}.get(self._code, self._code)
        self._list().extend(struct.unpack(f'={len(buffer) // size}{code}',
                                          buffer))

    def tounicode(self):
        if self._code not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type "
                             "arrays ('u' or 'w')")
        return ''.join(self._items)

    def fromunicode(self, ustr, /):
        self.extend(ustr)

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        self._items = []
        self.frombytes(b''.join([data[i:i + size][::-1] for i
                                 in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        items, i = self._items, 0
        while i < len(items):
            yield items[i]
            i += 1

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(list(self._items[i]))
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None
        except TypeError:
            raise TypeError('array indices must be integers') from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError('can only assign array (not '
                                f'"{type(v).__name__}") to array slice')
            if v._code != self._code:
                raise TypeError('bad argument type for built-in operation')
            self._list()[i] = v._items
            return
        v = self._check(self._code, v)
        try:
            self._items[i] = v
        except IndexError:
            raise IndexError('array assignment index out of '
                             'range') from None

    def __delitem__(self, i):
        try:
            del self._list()[i]
        except IndexError:
            raise IndexError('array assignment index out of '
                             'range') from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not '
                            f'"{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self.tolist() + other.tolist())

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not '
                            f'"{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        if not isinstance(n, int):
            return NotImplemented
        return self._like(self.tolist() * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items = self.tolist() * n
        return self

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() == other.tolist()

    def __lt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() < other.tolist()

    def __le__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() <= other.tolist()

    def __gt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() > other.tolist()

    def __ge__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return self.tolist() >= other.tolist()

    __hash__ = None

    def __copy__(self):
        return self._like(self.tolist())

    def __deepcopy__(self, memo, /):
        return self._like(self.tolist())

    def __reduce__(self):
        return array, (self._code, self.tolist())

    def __repr__(self):
        if not self._items:
            return f"array('{self._code}')"
        if self._code in 'uw':
            return f"array('{self._code}', {self.tounicode()!r})"
        return f"array('{self._code}', {self.tolist()!r})"

    __class_getitem__ = classmethod(type(list[int]))


ArrayType = array
static_type(array)
from collections.abc import MutableSequence
MutableSequence.register(array)
del MutableSequence
