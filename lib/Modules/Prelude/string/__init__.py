"""String constants, templates and the formatter class."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords',
           'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
           'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

_first = frozenset(ascii_letters + '_')
_further = frozenset(ascii_letters + digits + '_')


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class _Absent(dict):
    pass


_sentinel = _Absent()


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _identifier_end(self, i):
        text = self.template
        if i >= len(text) or text[i] not in _first:
            return i
        while i < len(text) and text[i] in _further:
            i += 1
        return i

    def _custom_pieces(self):
        """The same where a subclass has a pattern of its own."""
        import re
        pattern = getattr(self, 'pattern', None)
        if pattern is None:
            sign = re.escape(self.delimiter)
            pattern = (f'{sign}(?:(?P<escaped>{sign})|(?P<named>{self.idpattern})|'
                       f'{{(?P<braced>{self.braceidpattern or self.idpattern})}}|'
                       f'(?P<invalid>))')
        flags = re.IGNORECASE if self.flags is None else self.flags
        start = 0
        for found in re.finditer(pattern, self.template, flags | re.VERBOSE):
            yield 'literal', self.template[start:found.start()], start, ''
            start, source = found.end(), found.group()
            name = found.group('named') or found.group('braced')
            if name is not None:
                yield 'named', name, found.start(), source
            elif found.group('escaped') is not None:
                yield 'escaped', self.delimiter, found.start(), source
            else:
                yield 'invalid', source, found.start('invalid'), source
        yield 'literal', self.template[start:], start, ''

    def _pieces(self):
        """(kind, text, position, source): literal, escaped, named or invalid."""
        if hasattr(self, 'pattern') or self.braceidpattern is not None or \
                self.idpattern is not Template.idpattern or self.flags is not None:
            yield from self._custom_pieces()
            return
        text = self.template
        delimiter = self.delimiter
        size = len(delimiter)
        start = 0
        while True:
            i = text.find(delimiter, start)
            if i < 0:
                yield 'literal', text[start:], start, ''
                return
            yield 'literal', text[start:i], start, ''
            after = i + size
            if text.startswith(delimiter, after):
                start = after + size
                yield 'escaped', delimiter, i, delimiter * 2
                continue
            if text.startswith('{', after):
                end = self._identifier_end(after + 1)
                if end > after + 1 and text.startswith('}', end):
                    start = end + 1
                    yield 'named', text[after + 1:end], i, text[i:start]
                    continue
            end = self._identifier_end(after)
            if end > after:
                start = end
                yield 'named', text[after:end], i, text[i:end]
            else:
                start = after
                yield 'invalid', delimiter, after, delimiter

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: '
                         f'line {lineno}, col {colno}')

    def substitute(self, mapping=_sentinel, /, **kws):
        mapping = self._merged(mapping, kws)
        out = []
        last = 0
        for kind, text, i, _ in self._pieces():
            if kind == 'named':
                text = str(mapping[text])
            elif kind == 'invalid':
                self._invalid(i)
            out.append(text)
        return ''.join(out)

    def safe_substitute(self, mapping=_sentinel, /, **kws):
        mapping = self._merged(mapping, kws)
        out = []
        for kind, text, _, source in self._pieces():
            if kind == 'named':
                try:
                    text = str(mapping[text])
                except KeyError:
                    text = source
            out.append(text)
        return ''.join(out)

    @staticmethod
    def _merged(mapping, kws):
        if mapping is _sentinel:
            return kws
        return {**dict(mapping), **kws} if kws else mapping

    def is_valid(self):
        return all(kind != 'invalid' for kind, _, _, _ in self._pieces())

    def get_identifiers(self):
        ids = []
        for kind, text, _, _ in self._pieces():
            if kind == 'named' and text not in ids:
                ids.append(text)
        return ids


def _parse_format(text):
    """(literal, field name or None, format spec, conversion or None)."""
    i = 0
    literal = ''
    while i < len(text):
        c = text[i]
        if c not in '{}':
            literal += c
            i += 1
            continue
        if text.startswith(c, i + 1):
            yield literal + c, None, None, None
            literal = ''
            i += 2
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        if i + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        start = i = i + 1
        depth = 1
        in_item = False
        while i < len(text) and depth:
            if text[i] == '{':
                depth += 1
            elif text[i] == '}':
                depth -= 1
            i += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        yield (literal, *_split_field(text[start:i - 1]))
        literal = ''
    if literal:
        yield literal, None, None, None


def _split_field(field):
    i = 0
    in_item = False
    while i < len(field) and (in_item or field[i] not in '!:'):
        if field[i] == '[':
            in_item = True
        elif field[i] == ']':
            in_item = False
        i += 1
    name = field[:i]
    conversion = None
    spec = ''
    if i < len(field) and field[i] == '!':
        if i + 1 >= len(field):
            raise ValueError('end of string while looking for conversion '
                             'specifier')
        conversion = field[i + 1]
        i += 2
        if i < len(field) and field[i] != ':':
            raise ValueError("expected ':' after conversion specifier")
    if i < len(field):
        spec = field[i + 1:]
    return name, spec, conversion


def _split_name(name):
    """The first part of a field name, and ('.', name) or ('[', key) pairs."""
    i = 0
    while i < len(name) and name[i] not in '.[':
        i += 1
    first = name[:i]
    rest = []
    while i < len(name):
        if name[i] == '.':
            end = i + 1
            while end < len(name) and name[end] not in '.[':
                end += 1
            part = name[i + 1:end]
            rest.append((True, part))
            i = end
        elif name[i] == '[':
            end = name.find(']', i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part = name[i + 1:end]
            rest.append((False, int(part) if part.isdigit() else part))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format "
                             "field specifier")
        if part == '':
            raise ValueError('Empty attribute in format string')
    return (int(first) if first.isdigit() else first), rest


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args,
                 recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first, _ = _split_name(name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field '
                                     'specification to automatic field '
                                     'numbering')
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field '
                                     'numbering to manual field '
                                     'specification')
                auto_arg_index = False
            obj, arg_used = self.get_field(name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(
                spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
