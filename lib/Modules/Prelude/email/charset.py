"""How texts of a character set are written in messages."""

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']

QP, BASE64, SHORTEST = 1, 2, 3
_same = {'latin_1': 'iso-8859-1', 'latin-1': 'iso-8859-1', 'ascii': 'us-ascii',
         'utf8': 'utf-8', 'utf_8': 'utf-8'}
_kinds = {'us-ascii': (None, None), 'utf-8': (SHORTEST, BASE64),
          'iso-8859-1': (QP, QP), 'iso-8859-2': (QP, QP),
          'iso-8859-15': (QP, QP), 'windows-1252': (QP, QP)}


def add_alias(alias, canonical):
    _same[alias] = canonical


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    _kinds[charset] = header_enc, body_enc


def add_codec(charset, codecname):
    """Codecs go by the name of their character set."""


class Charset:
    def __init__(self, input_charset='us-ascii'):
        name = str(input_charset).lower()
        self.input_charset = _same.get(name, name)
        self.header_encoding, self.body_encoding = _kinds.get(
            self.input_charset, (SHORTEST, BASE64))
        self.output_charset = self.input_charset
        self.input_codec = self.output_codec = self.input_charset

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def __hash__(self):
        return hash(str(self))

    def get_output_charset(self):
        return self.output_charset

    def get_body_encoding(self):
        if self.body_encoding == QP:
            return 'quoted-printable'
        if self.body_encoding == BASE64:
            return 'base64'
        from email.encoders import encode_7or8bit
        return encode_7or8bit

    def body_encode(self, string):
        if not string:
            return string
        if isinstance(string, str):
            string = string.encode(self.output_charset, 'surrogateescape')
        if self.body_encoding == BASE64:
            import base64
            return base64.encodebytes(string).decode('ascii')
        if self.body_encoding == QP:
            import quopri
            return quopri.encodestring(string).decode('ascii')
        return string.decode('ascii', 'surrogateescape')

    def header_encode(self, string):
        from email.header import encode_word
        return encode_word(string, self)
