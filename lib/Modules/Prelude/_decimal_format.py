"""The format specification mini-language for Decimal."""

import re
import decimal

_spec = None


def _parse(text):
    global _spec
    if _spec is None:
        _spec = re.compile(
            r'(?s)(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?'
            r'(?P<alt>\#)?(?P<zero>0)?(?P<width>\d+)?(?P<group>[,_])?'
            r'(?:\.(?=[\d,_])(?P<precision>\d+)?(?P<fraction>[,_])?)?'
            r'(?P<type>[eEfFgGn%])?\Z')
    found = _spec.match(text)
    if found is None:
        raise ValueError('invalid format string')
    spec = found.groupdict()
    if spec['zero'] and not spec['align']:
        spec['align'], spec['fill'] = '=', '0'
    if spec['type'] == 'n' and spec['group']:
        raise ValueError('invalid format string')
    return spec


def _rounded(value, places, context):
    """value with that exponent, whatever the precision."""
    if value._exp == places:
        return value
    coef, _ = decimal._shift(value._coef, value._exp, places, value._sign,
                             context._rounding)
    return decimal._make(value._sign, coef, places)


def _to_size(value, digits, context):
    """value with at most so many significant digits."""
    if not value._coef:
        return value
    size = decimal._count_digits(value._coef)
    if size <= digits:
        return value
    result = _rounded(value, value._exp + size - digits, context)
    if decimal._count_digits(result._coef) > digits:
        result = decimal._make(result._sign, result._coef // 10,
                               result._exp + 1)
    return result


def format_decimal(value, text, context):
    if not isinstance(text, str):
        raise TypeError('format arg must be str')
    spec = _parse(text)
    kind = spec['type'] or ''
    if value._special:
        body = value.copy_abs()._text(False, context)
        if spec['fill'] == '0' and spec['align'] == '=':
            spec['fill'] = ' '
        if kind == '%':
            body += '%'
        return _pad(_sign(value._sign, spec), body, spec)
    if kind == '%':
        value = decimal._make(value._sign, value._coef, value._exp + 2)
    precision = spec['precision']
    precision = None if precision is None else int(precision)
    value, dot = _laid_out(value, kind, precision, context)
    sign = value._sign
    if sign and not value._coef and spec['z']:
        sign = 0
    digits = decimal._digits(value._coef)
    left = value._exp + len(digits)
    if dot <= 0:
        whole, fraction = '0', '0' * -dot + digits
    elif dot > len(digits):
        whole, fraction = digits + '0' * (dot - len(digits)), ''
    else:
        whole, fraction = digits[:dot] or '0', digits[dot:]
    exponent = left - dot
    capital = kind in 'EG' if kind else context._capitals
    tail = ''
    if exponent or kind in ('e', 'E'):
        tail = f'{"E" if capital else "e"}{exponent:+}'
    if kind == '%':
        tail += '%'
    return _assembled(_sign(sign, spec), whole, fraction, tail, spec)


def _laid_out(value, kind, precision, context):
    """The rounded value, and where the point goes among its digits."""
    if precision is not None:
        if kind in ('e', 'E'):
            value = _to_size(value, precision + 1, context)
        elif kind in ('f', 'F', '%'):
            value = _rounded(value, -precision, context)
        else:
            value = _to_size(value, max(precision, 1), context)
    if not value._coef and value._exp > 0 and kind in ('f', 'F', '%'):
        value = _rounded(value, 0, context)
    left = value._exp + decimal._count_digits(value._coef)
    if kind in ('e', 'E'):
        if not value._coef and precision is not None:
            return decimal._make(value._sign, 0, value._exp), 1 - precision
        return value, 1
    if kind in ('f', 'F', '%'):
        return value, left
    return value, left if value._exp <= 0 and left > -6 else 1


def _sign(is_negative, spec):
    if is_negative:
        return '-'
    return spec['sign'] if spec['sign'] in ('+', ' ') else ''


def _grouped(whole, separator, width):
    """The digits of the whole part with separators, zeros before them if they are to
    fill that width."""
    if not separator:
        return whole.zfill(width)
    size = len(whole)
    while size + (size - 1) // 3 < width:
        size += 1
    whole = whole.zfill(size)
    first = size % 3 or 3
    parts = [whole[:first]]
    parts += [whole[i:i + 3] for i in range(first, size, 3)]
    return separator.join(parts)


def _assembled(sign, whole, fraction, tail, spec):
    separator = spec['fraction']
    if separator and fraction:
        fraction = separator.join([fraction[i:i + 3]
                                   for i in range(0, len(fraction), 3)])
    if fraction or spec['alt']:
        tail = '.' + fraction + tail
    width = 0
    if spec['fill'] == '0' and spec['align'] == '=':
        width = int(spec['width'] or 0) - len(sign) - len(tail)
    return _pad(sign, _grouped(whole, spec['group'], width) + tail, spec)


def _pad(sign, body, spec):
    missing = int(spec['width'] or 0) - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    fill, align = spec['fill'] or ' ', spec['align'] or '>'
    if align == '<':
        return sign + body + fill * missing
    if align == '^':
        half = missing // 2
        return fill * half + sign + body + fill * (missing - half)
    if align == '=':
        return sign + fill * missing + body
    return fill * missing + sign + body
