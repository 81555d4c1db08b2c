"""Escapes and entities of HTML."""

import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    s = s.replace('&', '&amp;')
    s = s.replace('<', '&lt;')
    s = s.replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;')
        s = s.replace('\'', '&#x27;')
    return s


# What numbers of Windows-1252 mean.
_invalid_charrefs = dict(zip([0, 13, *range(0x80, 0xa0)], (
    '\ufffd\r\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030'
    '\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022'
    '\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')))


def _is_invalid(number):
    return (1 <= number <= 8 or number == 0xb or 0xe <= number <= 0x1f or
            0x7f <= number <= 0x9f or 0xfdd0 <= number <= 0xfdef or
            number & 0xfffe == 0xfffe)


def _replace_charref(s):
    from html.entities import html5
    s = s.group(1)
    if s[0] == '#':
        if s[1] in 'xX':
            number = int(s[2:].rstrip(';'), 16)
        else:
            number = int(s[1:].rstrip(';'))
        if number in _invalid_charrefs:
            return _invalid_charrefs[number]
        if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return '\ufffd'
        if _is_invalid(number):
            return ''
        return chr(number)
    if s in html5:
        return html5[s]
    for x in range(len(s) - 1, 1, -1):
        if s[:x] in html5:
            return html5[s[:x]] + s[x:]
    return '&' + s


_charref = _re.compile(r'&(#[0-9]+;?'
                       r'|#[xX][0-9a-fA-F]+;?'
                       r'|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    if '&' not in s:
        return s
    return _charref.sub(_replace_charref, s)
