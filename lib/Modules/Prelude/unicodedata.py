"""Character data. What is native comes from utf8proc, and from Support's table of names."""

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
