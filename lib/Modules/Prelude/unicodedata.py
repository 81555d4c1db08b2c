"""Character data; what is native comes from utf8proc. There is no table of names."""

unidata_version = '16.0.0'
_missing = object()


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr


def east_asian_width(chr, /):
    if _columns(chr) == 2:
        return 'F' if '\uff01' <= chr <= '\uff60' or (
            '\uffe0' <= chr <= '\uffe6' or chr == '\u3000') else 'W'
    if ' ' <= chr <= '~' or chr in '¢£¥¦¬¯':
        return 'Na'
    if '\uff61' <= chr <= '\uffdc':
        return 'H'
    return 'A' if chr in '¡¤§¨ª\xad®°±²³´¶·¸¹º¼½¾¿ÆÐ×ØÞßàáæèéêìíðòóô÷øùúüþ' else 'N'


def _value(chr, default, convert, kind):
    if not isinstance(chr, str) or len(chr) != 1:
        shown = (f'a string of length {len(chr)}' if isinstance(chr, str)
                 else type(chr).__name__)
        name = {'a decimal': 'decimal', 'a digit': 'digit',
                'a numeric character': 'numeric'}[kind]
        raise TypeError(f'{name}() argument 1 must be a unicode character, '
                        f'not {shown}')
    result = convert(chr)
    if result is not None:
        return result
    if default is _missing:
        raise ValueError(f'not {kind}')
    return default


def decimal(chr, default=_missing, /):
    return _value(chr, default,
                  lambda c: int(c) if c.isdecimal() else None, 'a decimal')


def _digit(c):
    if not c.isdigit():
        return None
    digits = ''.join([d for d in normalize('NFKD', c) if d.isdecimal()])
    return int(digits) if digits else None


def digit(chr, default=_missing, /):
    return _value(chr, default, _digit, 'a digit')


def _numeric(c):
    if not c.isnumeric():
        return None
    text = normalize('NFKD', c)
    top, slash, bottom = text.partition('\u2044')
    if slash and top.isdecimal() and bottom.isdecimal():
        return int(top) / int(bottom)
    digits = ''.join([d for d in text if d.isdecimal()])
    return float(digits) if digits else None


def numeric(chr, default=_missing, /):
    return _value(chr, default, _numeric, 'a numeric character')


def decomposition(chr, /):
    text = normalize('NFD', chr)
    if text == chr:
        text = normalize('NFKD', chr)
        if text == chr:
            return ''
        return '<compat> ' + ' '.join([f'{ord(c):04X}' for c in text])
    return ' '.join([f'{ord(c):04X}' for c in text])


_ascii_names = dict(zip(' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '''SPACE
EXCLAMATION MARK
QUOTATION MARK
NUMBER SIGN
DOLLAR SIGN
PERCENT SIGN
AMPERSAND
APOSTROPHE
LEFT PARENTHESIS
RIGHT PARENTHESIS
ASTERISK
PLUS SIGN
COMMA
HYPHEN-MINUS
FULL STOP
SOLIDUS
COLON
SEMICOLON
LESS-THAN SIGN
EQUALS SIGN
GREATER-THAN SIGN
QUESTION MARK
COMMERCIAL AT
LEFT SQUARE BRACKET
REVERSE SOLIDUS
RIGHT SQUARE BRACKET
CIRCUMFLEX ACCENT
LOW LINE
GRAVE ACCENT
LEFT CURLY BRACKET
VERTICAL LINE
RIGHT CURLY BRACKET
TILDE'''.split('\n')))
_digit_names = ('ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE').split()
_marks = {'\u0300': 'GRAVE', '\u0301': 'ACUTE', '\u0302': 'CIRCUMFLEX',
          '\u0303': 'TILDE', '\u0304': 'MACRON', '\u0306': 'BREVE',
          '\u0307': 'DOT ABOVE', '\u0308': 'DIAERESIS',
          '\u030a': 'RING ABOVE', '\u030b': 'DOUBLE ACUTE',
          '\u030c': 'CARON', '\u0327': 'CEDILLA', '\u0328': 'OGONEK'}


def _name(c):
    """Names of ASCII and of Latin letters with one mark; None for others."""
    if c in _ascii_names:
        return _ascii_names[c]
    if c.isascii() and c.isdigit():
        return 'DIGIT ' + _digit_names[int(c)]
    if c.isascii() and c.isalpha():
        size = 'CAPITAL' if c.isupper() else 'SMALL'
        return f'LATIN {size} LETTER {c.upper()}'
    parts = normalize('NFD', c)
    if len(parts) == 2 and parts[0].isascii() and parts[0].isalpha() and (
            parts[1] in _marks):
        return f'{_name(parts[0])} WITH {_marks[parts[1]]}'
    if '\u4e00' <= c <= '\u9fff':
        return f'CJK UNIFIED IDEOGRAPH-{ord(c):X}'
    return None


def name(chr, default=_missing, /):
    if not isinstance(chr, str) or len(chr) != 1:
        raise TypeError('name() argument 1 must be a unicode character, not '
                        f'{type(chr).__name__}')
    result = _name(chr)
    if result is not None:
        return result
    if default is _missing:
        raise ValueError('no such name')
    return default


def lookup(name, /):
    wanted = name.upper()
    for code in range(32, 0x250):
        if _name(chr(code)) == wanted:
            return chr(code)
    raise KeyError(f"undefined character name '{name}'")
