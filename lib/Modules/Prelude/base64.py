"""Bytes as text: bases 16, 32, 64 and 85."""

import binascii
import re

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode',
           'b64decode', 'b32encode', 'b32decode', 'b32hexencode',
           'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode',
           'a85encode', 'a85decode', 'z85encode', 'z85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']


def _input(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII '
                             'characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII '
                        f'string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _input(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_input(altchars), b'+/'))
    return binascii.a2b_base64(s, strict_mode=bool(validate))


standard_b64encode = b64encode


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


_to_url = bytes.maketrans(b'+/', b'-_')
_from_url = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    return b64encode(s).translate(_to_url)


def urlsafe_b64decode(s):
    return b64decode(_input(s).translate(_from_url))


_alphabet32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_alphabet32hex = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _encode32(alphabet, s):
    s = bytes(s)
    pad = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[len(s) % 5]
    s += b'\0' * (-len(s) % 5)
    out = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i:i + 5])
        out += bytes([alphabet[n >> shift & 31]
                      for shift in range(35, -1, -5)])
    if pad:
        out[-pad:] = b'=' * pad
    return bytes(out)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _input(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _input(map01)))
    if casefold:
        s = s.upper()
    values = {c: i for i, c in enumerate(alphabet)}
    length = len(s)
    s = s.rstrip(b'=')
    pad = length - len(s)
    out = bytearray()
    acc = 0
    for i in range(0, len(s), 8):
        quanta = s[i:i + 8]
        acc = 0
        try:
            for c in quanta:
                acc = (acc << 5) + values[c]
        except KeyError:
            raise binascii.Error('Non-base32 digit found') from None
        out += acc.to_bytes(5) if len(quanta) == 8 else b'\0' * 5
    if length % 8 or pad not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pad and out:
        acc <<= 5 * pad
        last = acc.to_bytes(5)
        out[-5:] = last[:(43 - 5 * pad) // 8]
    return bytes(out)


def b32encode(s):
    return _encode32(_alphabet32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_alphabet32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_alphabet32hex, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_alphabet32hex, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _input(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_adobe_start = b'<~'
_adobe_end = b'~>'
_ascii85 = bytes(range(33, 118))
_base85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
           b'abcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~')
_z85 = (b'0123456789abcdefghijklmnopqrstuvwxyz'
        b'ABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#')


def _encode85(b, chars, pad=False, foldnuls=False, foldspaces=False):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b = b + b'\0' * padding
    chunks = []
    for i in range(0, len(b), 4):
        word = int.from_bytes(b[i:i + 4])
        if foldnuls and not word:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            digits = bytearray(5)
            for j in range(4, -1, -1):
                word, digit = divmod(word, 85)
                digits[j] = chars[digit]
            chunks.append(bytes(digits))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = chars[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, _ascii85, pad, True, foldspaces)
    if adobe:
        result = _adobe_start + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol]
                  for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b'')
        result = b'\n'.join(chunks)
    if adobe:
        result += _adobe_end
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _input(b)
    if adobe:
        if not b.endswith(_adobe_end):
            raise ValueError(f'Ascii85 encoded byte sequences must end with '
                             f'{_adobe_end!r}')
        b = b[2:-2] if b.startswith(_adobe_start) else b[:-2]
    out, current = [], []
    for x in b + b'u' * 4:
        if 33 <= x <= 117:
            current.append(x)
            if len(current) == 5:
                acc = 0
                for c in current:
                    acc = 85 * acc + (c - 33)
                if acc > 0xffffffff:
                    raise ValueError('Ascii85 overflow')
                out.append(acc.to_bytes(4))
                current = []
        elif x == 122:
            if current:
                raise ValueError('z inside Ascii85 5-tuple')
            out.append(b'\0\0\0\0')
        elif foldspaces and x == 121:
            if current:
                raise ValueError('y inside Ascii85 5-tuple')
            out.append(b'\x20\x20\x20\x20')
        elif x not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(x)}')
    result = b''.join(out)
    padding = 4 - len(current)
    return result[:-padding] if padding else result


def _decode85(b, chars, name):
    b = _input(b)
    values = {c: i for i, c in enumerate(chars)}
    padding = -len(b) % 5
    b = b + chars[-1:] * padding
    out = []
    for i in range(0, len(b), 5):
        acc = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f'bad {name} character at position {i + j}')
            acc = acc * 85 + values[c]
        if acc > 0xffffffff:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}')
        out.append(acc.to_bytes(4))
    result = b''.join(out)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    return _encode85(b, _base85, pad)


def b85decode(b):
    return _decode85(b, _base85, 'base85')


def z85encode(s):
    return _encode85(s, _z85)


def z85decode(s):
    return _decode85(s, _z85, 'z85')


def encodebytes(s):
    if isinstance(s, str):
        raise TypeError('expected bytes-like object, not str')
    s = bytes(s)
    return b''.join([binascii.b2a_base64(s[i:i + 57])
                     for i in range(0, len(s), 57)])


def decodebytes(s):
    if isinstance(s, str):
        raise TypeError('expected bytes-like object, not str')
    return binascii.a2b_base64(s)


def encode(input, output):
    while s := input.read(57):
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
