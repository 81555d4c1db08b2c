"""Bytes as printable characters: what is not, is written as =XX."""

__all__ = ['encode', 'decode', 'encodestring', 'decodestring']

from binascii import a2b_qp, b2a_qp


def encodestring(s, quotetabs=False, header=False):
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decodestring(s, header=False):
    return a2b_qp(s, header=header)


def encode(input, output, quotetabs, header=False):
    output.write(encodestring(input.read(), quotetabs, header))


def decode(input, output, header=False):
    output.write(decodestring(input.read(), header))
