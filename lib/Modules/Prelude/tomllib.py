"""Reads TOML 1.0."""

import re

__all__ = ['loads', 'load', 'TOMLDecodeError']


class TOMLDecodeError(ValueError):
    """What is not valid TOML; where, and why."""

    def __init__(self, msg='', doc='', pos=0):
        if not doc and not msg:
            super().__init__()
            return
        if pos >= len(doc):
            where = 'end of document'
        else:
            line = doc.count('\n', 0, pos) + 1
            column = pos - doc.rfind('\n', 0, pos)
            where = f'line {line}, column {column}'
        super().__init__(f'{msg} (at {where})')
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use "
                        "`open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    if not isinstance(s, str):
        raise TypeError('Expected str object, not '
                        f"'{type(s).__qualname__}'")
    return _Parser(s.replace('\r\n', '\n'), parse_float).document()


_number = re.compile(r'''
    0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)
    |[+-]?(?:0|[1-9](?:_?[0-9])*)
    (?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)
    ''', re.VERBOSE)
_time = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_local_time = re.compile(_time)
_datetime = re.compile(
    r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
    r'(?:[Tt ]' + _time + r'(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_bare = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
                  '0123456789-_')
_escapes = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"',
            '\\': '\\'}
_illegal = frozenset(map(chr, [*range(32), 127])) - {'\t'}


class _Table(dict):
    """A table while it is read: whether it may still be extended."""

    is_frozen = False
    is_explicit = False
    is_dotted = False


class _Array(list):
    """An array of tables."""


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.pos = 0
        self.parse_float = parse_float

    def error(self, message, pos=None):
        return TOMLDecodeError(message, self.text,
                               self.pos if pos is None else pos)

    def peek(self, text):
        return self.text.startswith(text, self.pos)

    def char(self):
        return self.text[self.pos:self.pos + 1]

    def skip(self, chars):
        text, pos = self.text, self.pos
        while pos < len(text) and text[pos] in chars:
            pos += 1
        self.pos = pos

    def skip_comment(self):
        if self.char() != '#':
            return
        end = self.text.find('\n', self.pos)
        end = len(self.text) if end < 0 else end
        for at in range(self.pos, end):
            if self.text[at] in _illegal:
                raise self.error(
                    f'Found invalid character {self.text[at]!r}', at)
        self.pos = end

    def skip_blank(self):
        """Spaces, lines and comments."""
        before = -1
        while before != self.pos:
            before = self.pos
            self.skip(' \t\n')
            self.skip_comment()

    def document(self):
        root = current = _Table()
        text = self.text
        while True:
            self.skip(' \t')
            char = self.char()
            if not char:
                return _plain(root)
            if char == '\n':
                self.pos += 1
                continue
            if char in _bare or char in '"\'':
                self.key_value(current)
                self.skip(' \t')
            elif char == '[':
                current = self.header(root)
                self.skip(' \t')
            elif char != '#':
                raise self.error('Invalid statement')
            self.skip_comment()
            if self.pos < len(text) and text[self.pos] != '\n':
                raise self.error('Expected newline or end of document after '
                                 'a statement')

    def header(self, root):
        is_array = self.peek('[[')
        self.pos += 2 if is_array else 1
        self.skip(' \t')
        key = self.key()
        start = self.pos
        owner = self.walk(root, key[:-1], is_header=True)
        last = key[-1]
        found = owner.get(last)
        if is_array:
            if found is None:
                found = owner[last] = _Array()
            elif not isinstance(found, _Array):
                raise self.error('Cannot overwrite a value'
                                 if not isinstance(found, list) else
                                 f'Cannot mutate immutable namespace {key}')
            table = _Table()
            found.append(table)
            closing = ']]'
        else:
            if isinstance(found, _Table):
                if found.is_explicit or found.is_frozen or found.is_dotted:
                    raise self.error(f'Cannot declare {key} twice')
                table = found
            elif found is None:
                table = owner[last] = _Table()
            else:
                raise self.error('Cannot overwrite a value'
                                 if not isinstance(found, _Array) else
                                 f'Cannot declare {key} twice')
            closing = ']'
        table.is_explicit = True
        if not self.peek(closing):
            what = 'an array declaration' if is_array else (
                'a table declaration')
            raise self.error(f"Expected '{closing}' at the end of {what}",
                             start)
        self.pos += len(closing)
        return table

    def walk(self, table, key, is_header):
        for part in key:
            found = table.get(part)
            if found is None:
                found = table[part] = _Table()
                found.is_dotted = not is_header
            elif isinstance(found, _Array):
                if not is_header:
                    raise self.error('Cannot overwrite a value')
                found = found[-1]
            elif not isinstance(found, _Table):
                raise self.error('Cannot overwrite a value')
            if found.is_frozen or (not is_header and found.is_explicit):
                raise self.error(
                    f'Cannot mutate immutable namespace {key}')
            table = found
        return table

    def key_value(self, table):
        key, value = self.pair()
        owner = self.walk(table, key[:-1], is_header=False)
        if key[-1] in owner:
            raise self.error('Cannot overwrite a value')
        owner[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.char() != '=':
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip(' \t')
        return key, self.value(0)

    def key(self):
        parts = [self.key_part()]
        self.skip(' \t')
        while self.char() == '.':
            self.pos += 1
            self.skip(' \t')
            parts.append(self.key_part())
            self.skip(' \t')
        return tuple(parts)

    def key_part(self):
        char = self.char()
        if char == "'":
            return self.literal()
        if char == '"':
            return self.string()
        start = self.pos
        self.skip(_bare)
        if start == self.pos:
            raise self.error('Invalid initial character for a key part')
        return self.text[start:self.pos]

    def value(self, depth):
        char = self.char()
        if depth > 200:
            raise RecursionError('TOML inline arrays/tables are nested more '
                                 'than the allowed 200 levels')
        if char == '"':
            return (self.multiline('"', True) if self.peek('"""')
                    else self.string())
        if char == "'":
            return (self.multiline("'", False) if self.peek("'''")
                    else self.literal())
        for word, result in (('true', True), ('false', False)):
            if self.peek(word):
                self.pos += len(word)
                return result
        if char == '[':
            return self.array(depth)
        if char == '{':
            return self.inline_table(depth)
        return self.number_or_date()

    def number_or_date(self):
        text, pos = self.text, self.pos
        found = _datetime.match(text, pos)
        if found:
            self.pos = found.end()
            try:
                return _date_value(found)
            except ValueError:
                self.pos = pos
                raise self.error('Invalid date or datetime') from None
        found = _local_time.match(text, pos)
        if found:
            self.pos = found.end()
            import datetime
            return datetime.time(*map(int, found.group(1, 2, 3)),
                                 int((found[4] or '').ljust(6, '0')))
        found = _number.match(text, pos)
        if found:
            self.pos = found.end()
            if found['float']:
                return self.parse_float(found[0].replace('_', '')
                                        if self.parse_float is float
                                        else found[0])
            return int(found[0], 0)
        for word in ('inf', 'nan', '+inf', '-inf', '+nan', '-nan'):
            if self.peek(word):
                self.pos += len(word)
                return self.parse_float(word)
        raise self.error('Invalid value')

    def array(self, depth):
        self.pos += 1
        items = []
        self.skip_blank()
        while self.char() != ']':
            items.append(self.value(depth + 1))
            self.skip_blank()
            if self.char() == ',':
                self.pos += 1
                self.skip_blank()
            elif self.char() != ']':
                raise self.error('Unclosed array')
        self.pos += 1
        return items

    def inline_table(self, depth):
        self.pos += 1
        table = _Table()
        self.skip(' \t')
        if self.char() == '}':
            self.pos += 1
            table.is_frozen = True
            return table
        while True:
            key, value = self.inline_pair(depth)
            owner = self.walk(table, key[:-1], is_header=False)
            if key[-1] in owner:
                raise self.error(
                    f'Duplicate inline table key {key[-1]!r}')
            owner[key[-1]] = value
            self.skip(' \t')
            char = self.char()
            if char == '}':
                self.pos += 1
                _freeze(table)
                return table
            if char != ',':
                raise self.error('Unclosed inline table')
            self.pos += 1
            self.skip(' \t')

    def inline_pair(self, depth):
        key = self.key()
        if self.char() != '=':
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip(' \t')
        return key, self.value(depth + 1)

    # Strings.

    def literal(self):
        end = self.text.find("'", self.pos + 1)
        line = self.text.find('\n', self.pos)
        if end < 0:
            raise self.error("Expected \"'\"", len(self.text))
        if 0 <= line < end:
            raise self.error("Found invalid character '\\n'", line)
        result = self.text[self.pos + 1:end]
        self.check(result, self.pos + 1)
        self.pos = end + 1
        return result

    def check(self, text, start, allowed=''):
        for i, char in enumerate(text):
            if char in _illegal and char not in allowed:
                raise self.error(f'Found invalid character {char!r}',
                                 start + i)

    def string(self):
        self.pos += 1
        return self.characters('"', '')

    def characters(self, closing, allowed):
        parts, text = [], self.text
        start = self.pos
        while True:
            if self.pos >= len(text):
                raise self.error('Unterminated string')
            char = text[self.pos]
            if char == '"':
                if text.startswith(closing, self.pos):
                    parts.append(text[start:self.pos])
                    self.pos += len(closing)
                    return ''.join(parts)
                self.pos += 1
            elif char == '\\':
                parts.append(text[start:self.pos])
                parts.append(self.escape(bool(allowed)))
                start = self.pos
            elif char in _illegal and char not in allowed:
                raise self.error(f'Illegal character {char!r}')
            else:
                self.pos += 1

    def escape(self, is_multiline):
        text, pos = self.text, self.pos
        char = text[pos + 1:pos + 2]
        if is_multiline and char in ' \t\n':
            self.pos += 1
            if char != '\n':
                self.skip(' \t')
                if self.char() != '\n':
                    raise self.error("Unescaped '\\' in a string", pos + 2)
                self.pos += 1
            self.skip(' \t\n')
            return ''
        if char in ('u', 'U'):
            size = 4 if char == 'u' else 8
            digits = text[pos + 2:pos + 2 + size]
            if len(digits) != size or not all(
                    [d in '0123456789abcdefABCDEF' for d in digits]):
                raise self.error('Invalid hex value', pos + 2)
            code = int(digits, 16)
            if not (code <= 0xd7ff or 0xe000 <= code <= 0x10ffff):
                raise self.error('Escaped character is not a Unicode scalar '
                                 'value', pos + 2 + size)
            self.pos += 2 + size
            return chr(code)
        if char not in _escapes or not char:
            if not char:
                raise self.error('Unterminated string')
            raise self.error("Unescaped '\\' in a string", pos + 2)
        self.pos += 2
        return _escapes[char]

    def multiline(self, quote, has_escapes):
        self.pos += 3
        if self.char() == '\n':
            self.pos += 1
        if has_escapes:
            result = self.characters('"""', '\n')
        else:
            end = self.text.find("'''", self.pos)
            if end < 0:
                raise self.error("Expected \"'''\"", len(self.text))
            result = self.text[self.pos:end]
            self.check(result, self.pos, '\n')
            self.pos = end + 3
        for _ in range(2):
            # Up to two quotes may stand before the closing ones.
            if self.char() == quote:
                self.pos += 1
                result += quote
        return result


def _freeze(table):
    table.is_frozen = True
    for value in table.values():
        if isinstance(value, _Table):
            _freeze(value)


def _plain(value):
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _date_value(found):
    import datetime
    (year, month, day, hour, minute, second, fraction, zulu, sign, hours,
     minutes) = found.groups()
    if hour is None:
        return datetime.date(int(year), int(month), int(day))
    zone = None
    if zulu:
        zone = datetime.timezone.utc
    elif sign:
        offset = datetime.timedelta(hours=int(hours), minutes=int(minutes))
        zone = datetime.timezone(offset if sign == '+' else -offset)
    return datetime.datetime(int(year), int(month), int(day), int(hour),
                             int(minute), int(second),
                             int((fraction or '').ljust(6, '0')), zone)
