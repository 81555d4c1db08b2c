"""Cookies, as their headers say them."""

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

import re
import string


class CookieError(Exception):
    pass


_legal = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_legal_key = re.compile(f'[{re.escape(_legal)}]+').fullmatch
_unescaped = _legal + ' ()/<=>?@[]{}'
_escapes = {n: f'\\{n:03o}' for n in set(range(256)) - set(map(ord, _unescaped))}
_escapes.update({ord('"'): '\\"', ord('\\'): '\\\\'})


def _quote(text):
    if text is None or _is_legal_key(text):
        return text
    return f'"{text.translate(_escapes)}"'


def _unquote(text):
    if text is None or len(text) < 2 or not text[0] == text[-1] == '"':
        return text
    return re.sub(r'\\(?:([0-3][0-7][0-7])|(.))',
                  lambda match: chr(int(match[1], 8)) if match[1] else match[2],
                  text[1:-1])


class Morsel(dict):
    """The value of one cookie, and its attributes as items."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment',
                 'domain': 'Domain', 'max-age': 'Max-Age', 'secure': 'Secure',
                 'httponly': 'HttpOnly', 'version': 'Version',
                 'samesite': 'SameSite', 'partitioned': 'Partitioned'}
    _flags = {'secure', 'httponly', 'partitioned'}
    _reserved_defaults = dict.fromkeys(_reserved, '')

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, self._reserved_defaults)

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, key, value):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        dict.__setitem__(self, key, value)

    def setdefault(self, key, default=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f'Invalid attribute {key!r}')
        return dict.setdefault(self, key, default)

    def update(self, values):
        for key, value in dict(values).items():
            self[key] = value

    def isReservedKey(self, key):
        return key.lower() in self._reserved

    def set(self, key, val, coded_val):
        if key.lower() in self._reserved:
            raise CookieError(f'Attempt to set a reserved key {key!r}')
        if not _is_legal_key(key):
            raise CookieError(f'Illegal key {key!r}')
        self._key, self._value, self._coded_value = key, val, coded_val

    def __eq__(self, other):
        if not isinstance(other, Morsel):
            return NotImplemented
        return dict.__eq__(self, other) and (
            self._key, self._value, self._coded_value) == (
            other._key, other._value, other._coded_value)

    __ne__ = object.__ne__
    __hash__ = None

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def output(self, attrs=None, header='Set-Cookie:'):
        return f'{header} {self.OutputString(attrs)}'

    __str__ = output

    def __repr__(self):
        return f'<{type(self).__name__}: {self.OutputString()}>'

    def js_output(self, attrs=None):
        text = self.OutputString(attrs).replace('"', '\\"')
        return ('\n        <script type="text/javascript">\n        '
                '<!-- begin hiding\n        document.cookie = '
                f'"{text}";\n        // end hiding -->\n'
                '        </script>\n        ')

    def OutputString(self, attrs=None):
        parts = [f'{self._key}={self._coded_value}']
        for key, value in sorted(self.items()):
            if value == '' or key not in (self._reserved if attrs is None
                                          else attrs):
                continue
            parts.append(self._attribute(key, value))
        return '; '.join(filter(None, parts))

    def _attribute(self, key, value):
        name = self._reserved[key]
        if key == 'expires' and isinstance(value, int):
            return f'{name}={_date(value)}'
        if key == 'max-age' and isinstance(value, int):
            return f'{name}={value:d}'
        if key == 'comment' and isinstance(value, str):
            return f'{name}={_quote(value)}'
        if key in self._flags:
            return name if value else ''
        return f'{name}={value}'


def _date(future=0):
    import time
    now = time.gmtime(time.time() + future)
    return time.strftime('%a, %d %b %Y %H:%M:%S GMT', now)


_pair = re.compile(r'''
    \s*(?P<key>[\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=]+?)
    (?:\s*=\s*(?P<value>"(?:[^\\"]|\\.)*"
        |\w{3,6},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT
        |[\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=\[\]]*))?
    \s*(?:\s+|;|$)''', re.ASCII | re.VERBOSE)


class BaseCookie(dict):
    def __init__(self, input=None):
        if input:
            self.load(input)

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        return str(val), str(val)

    def _set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\r\n'):
        return sep.join(value.output(attrs, header)
                        for _, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        items = [f'{key}={value.value!r}'
                 for key, value in sorted(self.items())]
        return f'<{type(self).__name__}: {" ".join(items)}>'

    def js_output(self, attrs=None):
        return ''.join(value.js_output(attrs)
                       for _, value in sorted(self.items()))

    def load(self, rawdata):
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        position, parsed, has_morsel = 0, [], False
        while position < len(text):
            match = _pair.match(text, position)
            if not match:
                break
            key, value = match['key'], match['value']
            position = match.end()
            if key[0] == '$':
                if has_morsel:
                    parsed.append((True, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not has_morsel:
                    return
                if value is None and key.lower() not in Morsel._flags:
                    return
                parsed.append((True, key,
                               True if value is None else _unquote(value)))
            elif value is not None:
                parsed.append((False, key, self.value_decode(value)))
                has_morsel = True
            else:
                return
        self._take(parsed)

    def _take(self, parsed):
        morsel = None
        for is_attribute, key, value in parsed:
            if is_attribute:
                morsel[key] = value
            else:
                self._set(key, *value)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
