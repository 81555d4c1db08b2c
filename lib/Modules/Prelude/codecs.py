"""Encoders and decoders by name: those of str and bytes, and a few between like types."""

__all__ = ['BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE',
           'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE',
           'CodecInfo', 'encode', 'decode', 'lookup', 'getencoder', 'getdecoder',
           'iterencode', 'iterdecode', 'escape_decode', 'escape_encode', 'open',
           'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader',
           'StreamWriter', 'StreamReaderWriter', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'EncodedFile',
           'register', 'unregister', 'register_error', 'lookup_error',
           'strict_errors', 'ignore_errors', 'replace_errors',
           'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors']

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
    for function in _searches:
        if (found := function(name)) is not None:
            return found
    ''.encode(encoding)

    def encode(text, errors='strict'):
        return text.encode(encoding, errors), len(text)

    def decode(data, errors='strict'):
        return bytes(data).decode(encoding, errors), len(data)
    return CodecInfo(encode, decode, *_stream_classes(encoding),
                     name=_OFFICIAL.get(name, name.replace('_', '-')))


_searches = []


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def _part(encoding, name):
    part = getattr(lookup(encoding), name)
    if part is None:
        raise LookupError(encoding)
    return part


def getincrementalencoder(encoding):
    return _part(encoding, 'incrementalencoder')


def getincrementaldecoder(encoding):
    return _part(encoding, 'incrementaldecoder')


def getreader(encoding):
    return _part(encoding, 'streamreader')


def getwriter(encoding):
    return _part(encoding, 'streamwriter')


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    decode = encode


class IncrementalEncoder:
    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes pieces; what is cut off at the end of one waits for the next."""

    encoding = 'utf-8'

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        end = len(data) if final else self._whole(data)
        self.buffer = data[end:]
        return data[:end].decode(self.encoding, self.errors)

    def _whole(self, data):
        """How many bytes at the start of `data` are whole characters."""
        for start in (0, *range(max(len(data) - 3, 1), len(data))):
            try:
                data[start:].decode(self.encoding)
            except UnicodeDecodeError as error:
                if error.reason in ('unexpected end of data', 'truncated data',
                                    'unexpected end of string'):
                    return start + error.start
                continue
            break
        return len(data)

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


BufferedIncrementalDecoder = IncrementalDecoder
BufferedIncrementalEncoder = IncrementalEncoder


class _Stream(Codec):
    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()


class StreamWriter(_Stream):
    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass


class StreamReader(_Stream):
    def __init__(self, stream, errors='strict'):
        super().__init__(stream, errors)
        self._text = ''
        self._rest = b''

    def _fill(self):
        data = self._rest + self.stream.read()
        text, used = self.decode(data, self.errors)
        self._text += text
        self._rest = data[used:]

    def _take(self, count):
        text, self._text = self._text[:count], self._text[count:]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        self._fill()
        count = chars if chars >= 0 else size
        return self._take(len(self._text) if count < 0 else count)

    def readline(self, size=None, keepends=True):
        self._fill()
        lines = self._text.splitlines(True)
        if not lines:
            return ''
        line = self._take(len(lines[0]))
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def reset(self):
        self._text, self._rest = '', b''


class StreamReaderWriter(_Stream):
    def __init__(self, stream, Reader, Writer, errors='strict'):
        super().__init__(stream, errors)
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.read, self.readline = self.reader.read, self.reader.readline
        self.readlines = self.reader.readlines
        self.write, self.writelines = self.writer.write, self.writer.writelines

    def __iter__(self):
        return self.reader


class StreamRecoder(StreamReaderWriter):
    pass


def _stream_classes(encoding):
    """The reader, the writer and the incremental classes of an encoding."""
    def encode(self, input, errors='strict'):
        return input.encode(encoding, errors), len(input)

    def decode(self, input, errors='strict'):
        return bytes(input).decode(encoding, errors), len(input)
    streams = {'encode': encode, 'decode': decode}
    name = {'encoding': encoding}
    return (type('StreamReader', (StreamReader,), streams),
            type('StreamWriter', (StreamWriter,), streams),
            type('IncrementalEncoder', (IncrementalEncoder,), name),
            type('IncrementalDecoder', (IncrementalDecoder,), name))


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    return StreamReaderWriter(file, getreader(data_encoding),
                              getwriter(file_encoding or data_encoding), errors)


def _bad_argument(error):
    return TypeError("don't know how to handle "
                     f'{type(error).__name__} in error callback')


def strict_errors(exception, /):
    if isinstance(exception, Exception):
        raise exception
    raise TypeError('codec must pass exception instance')


def ignore_errors(exception, /):
    if not isinstance(exception, UnicodeError):
        raise _bad_argument(exception)
    return '', exception.end


def replace_errors(exception, /):
    if not isinstance(exception, UnicodeError):
        raise _bad_argument(exception)
    count = exception.end - exception.start
    if isinstance(exception, UnicodeEncodeError):
        return '?' * count, exception.end
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', exception.end
    return '\ufffd' * count, exception.end


def _by_name(handler):
    def handle(exception, /):
        if isinstance(exception, UnicodeDecodeError):
            bad = exception.object[exception.start:exception.end]
            return bad.decode('ascii', handler), exception.end
        if not isinstance(exception, UnicodeError):
            raise _bad_argument(exception)
        bad = exception.object[exception.start:exception.end]
        return bad.encode('ascii', handler).decode('ascii'), exception.end
    handle.__name__ = handle.__qualname__ = handler + '_errors'
    return handle


xmlcharrefreplace_errors = _by_name('xmlcharrefreplace')
backslashreplace_errors = _by_name('backslashreplace')
namereplace_errors = _by_name('namereplace')
_errors = {'strict': strict_errors, 'ignore': ignore_errors,
           'replace': replace_errors,
           'xmlcharrefreplace': xmlcharrefreplace_errors,
           'backslashreplace': backslashreplace_errors,
           'namereplace': namereplace_errors}


def register_error(name, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _errors[name] = handler


def lookup_error(name, /):
    if name not in _errors:
        raise LookupError(f'unknown error handler name {name!r}')
    return _errors[name]


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for text in iterator:
        if text:
            yield encode(text, encoding, errors)


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b'', True):
        yield text


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


def _add_functions(encoding, name):
    """The functions that a codec module has, such as utf_8_decode."""
    def encode(str, errors=None, /):
        return str.encode(encoding, errors or 'strict'), len(str)

    def decode(data, errors=None, final=False, /):
        decoder = IncrementalDecoder(errors or 'strict')
        decoder.encoding = encoding
        text = decoder.decode(data, final)
        return text, len(data) - len(decoder.buffer)
    for function, kind in ((encode, 'encode'), (decode, 'decode')):
        function.__name__ = function.__qualname__ = f'{name}_{kind}'
        globals()[function.__name__] = function


for _name in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be',
              'utf-32', 'utf-32-le', 'utf-32-be', 'unicode-escape',
              'raw-unicode-escape'):
    _add_functions(_name, _name.replace('-', '_'))


def charmap_build(map, /):
    return {ord(c): i for i, c in enumerate(map)}


def charmap_decode(data, errors='strict', mapping=None, /):
    text = ''
    for i, byte in enumerate(data):
        c = chr(byte) if mapping is None else (
            mapping[byte:byte + 1] if isinstance(mapping, str) else
            mapping.get(byte))
        if isinstance(c, int):
            c = chr(c)
        if not c or c == '\ufffe':
            error = UnicodeDecodeError('charmap', bytes(data), i, i + 1,
                                       'character maps to <undefined>')
            c = lookup_error(errors)(error)[0]
        text += c
    return text, len(data)


def charmap_encode(str, errors='strict', mapping=None, /):
    data = bytearray()
    for i, c in enumerate(str):
        byte = ord(c) if mapping is None else mapping.get(ord(c))
        if byte is None:
            error = UnicodeEncodeError('charmap', str, i, i + 1,
                                       'character maps to <undefined>')
            data += lookup_error(errors)(error)[0].encode('ascii')
        else:
            data += byte if isinstance(byte, bytes) else bytes([byte])
    return bytes(data), len(str)


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    found = {}
    for key, value in decoding_map.items():
        found[value] = None if value in found else key
    return found
