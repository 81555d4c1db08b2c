"""Encoders and decoders by name: those of str and bytes, and a few between like types."""

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE',
           'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE',
           'CodecInfo', 'encode', 'decode', 'lookup', 'getencoder', 'getdecoder',
           'iterencode', 'iterdecode', 'escape_decode', 'escape_encode', 'open']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'


class CodecInfo(tuple):
    """The functions of a codec; as a tuple (encode, decode, None, None)."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def _rot13(text, errors='strict'):
    table = {}
    for first in 'Aa':
        for i in range(26):
            table[ord(first) + i] = ord(first) + (i + 13) % 26
    return text.translate(table), len(text)


def _binary(encode, decode):
    def encoder(data, errors='strict'):
        return encode(data), len(data)

    def decoder(data, errors='strict'):
        return decode(data), len(data)
    return encoder, decoder


def _hex():
    import binascii
    return _binary(binascii.b2a_hex, binascii.a2b_hex)


def _base64():
    import base64
    return _binary(base64.encodebytes, base64.decodebytes)


def _zlib():
    import zlib
    return _binary(zlib.compress, zlib.decompress)


# Between like types: name -> (official name, what makes both functions).
_OTHERS = {
    'rot13': ('rot13', lambda: (_rot13, _rot13)),
    'hex': ('hex', _hex),
    'base64': ('base64', _base64),
    'zlib': ('zlib', _zlib),
}
for _name, _same in (('rot13', 'rot_13'), ('hex', 'hex_codec'),
                     ('base64', 'base64_codec'), ('base64', 'base_64'),
                     ('zlib', 'zlib_codec'), ('zlib', 'zip')):
    _OTHERS[_same] = _OTHERS[_name]

_OFFICIAL = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'utf_8': 'utf-8',
             'latin1': 'iso8859-1', 'latin_1': 'iso8859-1', 'latin': 'iso8859-1',
             'iso_8859_1': 'iso8859-1', 'iso8859_1': 'iso8859-1',
             'l1': 'iso8859-1', 'us_ascii': 'ascii', '646': 'ascii',
             'utf16': 'utf-16', 'u16': 'utf-16', 'utf_16': 'utf-16',
             'utf32': 'utf-32', 'u32': 'utf-32', 'utf_32': 'utf-32',
             'utf_16_le': 'utf-16-le', 'utf_16_be': 'utf-16-be',
             'utf_32_le': 'utf-32-le', 'utf_32_be': 'utf-32-be'}


def lookup(encoding, /):
    name = encoding.lower().replace('-', '_').replace(' ', '_')
    if name in _OTHERS:
        official, functions = _OTHERS[name]
        return CodecInfo(*functions(), name=official)
    ''.encode(encoding)

    def encode(text, errors='strict'):
        return text.encode(encoding, errors), len(text)

    def decode(data, errors='strict'):
        return bytes(data).decode(encoding, errors), len(data)
    return CodecInfo(encode, decode,
                     name=_OFFICIAL.get(name, name.replace('_', '-')))


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for text in iterator:
        if text:
            yield encode(text, encoding, errors)


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    rest = b''
    for data in iterator:
        rest += data
        # What is cut off at the end waits for the next piece.
        for end in range(len(rest), max(len(rest) - 4, -1), -1):
            try:
                text = rest[:end].decode(encoding, errors)
            except UnicodeDecodeError as error:
                if end == len(rest) - 3 or error.end < len(rest):
                    raise
                continue
            rest = rest[end:]
            if text:
                yield text
            break
    if rest:
        yield rest.decode(encoding, errors)


def escape_encode(data, errors=None, /):
    return repr(bytes(data))[2:-1].encode('ascii'), len(data)


def escape_decode(data, errors=None, /):
    if isinstance(data, str):
        data = data.encode()
    text = data.decode('latin-1').encode('latin-1').decode('unicode_escape')
    return text.encode('latin-1'), len(data)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import builtins
    return builtins.open(filename, mode, buffering, encoding, errors)
