"""Conversions between bytes and text: the common ones are native."""


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if sep is None:
        return bytes(data).hex().encode('ascii')
    return bytes(data).hex(sep, bytes_per_sep).encode('ascii')


b2a_hex = hexlify


def b2a_uu(data, /, *, backtick=False):
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    zero = 96 if backtick else 32

    def show(n):
        return n + 32 if n else zero
    out = bytearray([show(len(data))])
    for i in range(0, len(data), 3):
        group = int.from_bytes(bytes(data[i:i + 3]).ljust(3, b'\0'))
        out += bytes([show(group >> shift & 63) for shift in (18, 12, 6, 0)])
    out.append(10)
    return bytes(out)


def a2b_uu(data, /):
    if isinstance(data, str):
        data = data.encode('ascii')
    if not data:
        return b''
    size = data[0] - 32 & 63
    out, left, bits = bytearray(), 0, 0
    text = data[1:].rstrip(b'\r\n')
    for c in text.ljust((size * 8 + 5) // 6, b' '):
        if not 32 <= c <= 96:
            raise Error('Illegal char')
        left = left << 6 | c - 32 & 63
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(left >> bits & 255)
            left &= (1 << bits) - 1
    if bytes(out[size:]).strip(b'\0'):
        raise Error('Trailing garbage')
    return bytes(out[:size])


def a2b_qp(data, header=False):
    if isinstance(data, str):
        data = data.encode('ascii')
    out = bytearray()
    i, n = 0, len(data)
    digits = b'0123456789ABCDEFabcdef'
    while i < n:
        c = data[i]
        if c == 61:
            i += 1
            if i >= n:
                break
            if data[i] in b'\r\n':
                end = data.find(b'\n', i)
                i = n if end < 0 else end + 1
            elif data[i] == 61:
                out.append(61)
                i += 1
            elif i + 1 < n and data[i] in digits and data[i + 1] in digits:
                out.append(int(data[i:i + 2], 16))
                i += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and c == 95 else c)
            i += 1
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    out, line = bytearray(), 0
    n = len(data)
    newline = b'\r\n' if b'\r\n' in data[:data.find(b'\n') + 1] else b'\n'
    i = 0
    while i < n:
        c = data[i]
        at_end = i + 1 == n or istext and data[i + 1] in b'\r\n'
        if istext and (c == 10 or c == 13 and data[i + 1:i + 2] == b'\n'):
            if out[-1:] in (b' ', b'\t'):
                last = out.pop()
                out += b'=%02X' % last
            out += newline
            line = 0
            i += 2 if c == 13 else 1
            continue
        quoted = (c > 126 or c == 61 or header and c == 95 or
                  c == 46 and line == 0 and (i + 1 == n or
                                             data[i + 1] in b'\n\r\0') or
                  not istext and c in b'\r\n' or c in b' \t' and i + 1 == n or
                  c < 33 and c not in b'\r\n\t ' or
                  c < 33 and c not in b'\r\n' and (
                      quotetabs or not istext and c in b'\r\n'))
        if header and c == 32:
            piece = b'_'
        elif quoted:
            piece = b'=%02X' % c
        else:
            piece = bytes([c])
        if line + len(piece) >= 76 and not at_end:
            out += b'=' + newline
            line = 0
        out += piece
        line += len(piece)
        i += 1
    return bytes(out)
