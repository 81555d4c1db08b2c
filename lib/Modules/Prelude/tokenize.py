"""Python source text as tokens."""

import codecs
import collections
import io
import re

import token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = token.__all__ + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize',
                           'TokenInfo', 'open', 'TokenError']

_builtin_open = open
cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)
_string = re.compile(r'''(?i:(?:[bu]|br|rb|r|[ft]r?|r[ft])?)("""|\'\'\'|"|\')''')
_name = re.compile(r'\w+')
_number = re.compile(
    r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
    r'|(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*\.?)'
    r'(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?')
_operator = re.compile('|'.join(re.escape(op) for op in sorted(
    [*EXACT_TOKEN_TYPES, '<>'], key=len, reverse=True)))
_TABSIZE = 8
_END_TOO_EARLY = 'unexpected EOF in multi-line statement'


class TokenError(Exception):
    pass


class TokenInfo(collections.namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        return ('TokenInfo(type=%d (%s), string=%r, start=%r, end=%r, line=%r)'
                % (self.type, tok_name[self.type], *self[1:]))

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class _Format:
    """An f-string or t-string that is open: its end, its kinds of tokens, the depth of
    brackets around each replacement field in it."""

    def __init__(self, quote, prefix, place):
        self.quote, self.place = quote, place
        self.is_raw = 'r' in prefix
        self.kinds = ((TSTRING_START, TSTRING_MIDDLE, TSTRING_END) if 't' in prefix else
                      (FSTRING_START, FSTRING_MIDDLE, FSTRING_END))
        self.fields = []
        # How many of the fields are in their format.
        self.specs = []


class _Tokenizer:
    def __init__(self, readline):
        self.readline = readline
        self.line, self.row, self.column = '', 0, 0
        self.depth = 0
        self.indents = [0]
        self.formats = []
        self.found = []
        self.last_length = 0
        self.continues = False
        # Where brackets that are open were opened.
        self.opened = []

    def next_line(self):
        self.last_length = len(self.line)
        try:
            self.line = self.readline()
        except StopIteration:
            self.line = ''
        self.row += 1
        self.column = 0
        return self.line

    def add(self, kind, end, start=None, line=None):
        """A token up to column end of the line, which is then the current place."""
        begin = self.column if start is None else start
        self.found.append(TokenInfo(kind, self.line[begin:end], (self.row, begin),
                                    (self.row, end), self.line if line is None else line))
        self.column = end

    def tokens(self):
        is_more = True
        while is_more:
            try:
                is_more = self.read_line()
            except (TokenError, SyntaxError):
                yield from self.taken()
                raise
            yield from self.taken()

    def read_line(self):
        """Finds the tokens of the next line. False at the end."""
        is_start = not self.depth and not self.formats and not self.continues
        if not self.next_line():
            self.finish()
            return False
        if not is_start or not self.start_line():
            self.rest_of_line()
        return True

    def taken(self):
        found, self.found = self.found, []
        return found

    # Lines.

    def start_line(self):
        """Indentation. Says whether the line is blank, or a comment."""
        width = 0
        line = self.line
        while self.column < len(line) and line[self.column] in ' \t\f':
            char = line[self.column]
            width = {' ': width + 1, '\t': (width // _TABSIZE + 1) * _TABSIZE, '\f': 0}[char]
            self.column += 1
        rest = line[self.column:]
        if rest[:1] == '#' or not rest.strip('\r\n'):
            if rest[:1] == '#':
                self.add(COMMENT, len(line.rstrip('\r\n')))
                self.end_line(NL)
            elif rest:
                self.end_line(NL)
            return True
        if width > self.indents[-1]:
            self.indents.append(width)
            self.add(INDENT, self.column, 0)
        while width < self.indents[-1]:
            if width not in self.indents:
                raise IndentationError(
                    'unindent does not match any outer indentation level',
                    ('<string>', self.row, len(line.rstrip('\r\n')) + 1,
                     line.rstrip('\r\n'), None, None))
            self.indents.pop()
            self.add(DEDENT, self.column)
        return False

    def end_line(self, kind):
        """The newline, which the last line may lack."""
        end = len(self.line)
        start = len(self.line.rstrip('\r\n'))
        if start < end:
            self.add(kind, end, start)
            return
        self.found.append(TokenInfo(kind, '', (self.row, end), (self.row, end + 1), self.line))

    def rest_of_line(self):
        self.continues = False
        while self.column < len(self.line) or self.in_text():
            if self.in_text():
                self.format_text(self.formats[-1])
            elif not self.step():
                return
        if not self.in_text() and not self.line.endswith(('\n', '\r')):
            self.end_line(NL if self.depth else NEWLINE)

    def step(self):
        """The next token outside of text. False at the end of the line."""
        line, at = self.line, self.column
        char = line[at]
        if char in ' \t\f':
            self.column += 1
            return True
        if char in '\r\n':
            self.end_line(NL if self.depth or self.formats else NEWLINE)
            return False
        if char == '#':
            self.add(COMMENT, len(line.rstrip('\r\n')))
            return True
        if char == '\\' and line[at + 1:] in ('', '\n', '\r\n'):
            if at + 1 == len(line):
                raise TokenError(_END_TOO_EARLY, (self.row, at and at + 2))
            self.continues = True
            return False
        self.token()
        return True

    def token(self):
        line, at = self.line, self.column
        match = _string.match(line, at)
        if match:
            return self.string(match)
        char = line[at]
        if char.isdigit() or char == '.' and line[at + 1:at + 2].isdigit():
            return self.number()
        match = _name.match(line, at)
        if match:
            return self.add(NAME, match.end())
        match = _operator.match(line, at)
        text = match[0] if match else char
        # What ends a field's expression is no part of an operator.
        if text == ':=' and self.formats and self.formats[-1].fields[-1:] == [self.depth]:
            text = ':'
        self.add(OP, at + len(text))
        self.bracket(text)

    def bracket(self, text):
        current = self.formats[-1] if self.formats else None
        if text in ('(', '[', '{'):
            self.depth += 1
            self.opened.append((self.row, self.column - 1))
        elif text in (')', ']', '}'):
            if self.depth:
                self.depth -= 1
                self.opened.pop()
            if text == '}' and current and current.fields and current.fields[-1] > self.depth:
                current.fields.pop()
                current.specs.pop()
        elif text == ':' and current and current.fields and current.fields[-1] == self.depth:
            current.specs[-1] = True

    def number(self):
        line, at = self.line, self.column
        end = _number.match(line, at).end()
        if line[end:end + 1] == '_':
            raise TokenError('invalid decimal literal', (self.row, end + 1))
        self.add(NUMBER, end)

    # Strings.

    def string(self, match):
        prefix = match[0][:-len(match[1])].lower()
        if 'f' in prefix or 't' in prefix:
            text = _Format(match[1], prefix, (self.row, self.column + 1))
            self.add(text.kinds[0], match.end())
            self.formats.append(text)
            return
        quote, start, row, line = match[1], self.column, self.row, self.line
        at = match.end()
        text = line
        while True:
            at = self.end_of_string(text, at, quote)
            if at >= 0:
                break
            begun = len(text)
            if len(quote) == 1 and not text.endswith(('\\\n', '\\\r\n')):
                raise TokenError('unterminated string literal (detected at line '
                                 f'{self.row})', (row, start + 1))
            if not self.next_line():
                raise TokenError('EOF in multi-line string', (row, start + 1))
            text += self.line
            at = begun
        self.column = at - (len(text) - len(self.line))
        self.found.append(TokenInfo(STRING, text[start:at], (row, start),
                                    (self.row, self.column), text))

    @staticmethod
    def end_of_string(text, at, quote):
        while at < len(text):
            if text[at] == '\\':
                at += 2
            elif text.startswith(quote, at):
                return at + len(quote)
            elif text[at] == '\n' and len(quote) == 1:
                return -1
            else:
                at += 1
        return -1

    def in_text(self):
        if not self.formats:
            return False
        current = self.formats[-1]
        return not current.fields or (current.specs[-1] and
                                      current.fields[-1] == self.depth)

    def format_text(self, current):
        """Text of an f-string up to a field, the end of the text, or of the line."""
        line, start, row, first = self.line, self.column, self.row, self.line
        in_spec = bool(current.fields)
        text, whole, at = '', line, self.column
        while True:
            if at >= len(line):
                if len(current.quote) == 1 and not text.endswith(('\\\n', '\\\r\n')):
                    raise TokenError(f'unterminated f-string literal (detected at line '
                                     f'{self.row})', current.place)
                if not self.next_line():
                    raise TokenError('unterminated triple-quoted f-string literal (detected '
                                     f'at line {self.row})', current.place)
                line, at = self.line, 0
                whole += line
                continue
            char = line[at]
            if char == '\\' and at + 1 < len(line):
                named = not current.is_raw and line.startswith('\\N{', at)
                stop = line.find('}', at) + 1 if named else at + 2
                if current.is_raw and line[at + 1] in '{}':
                    stop = at + 1
                text += line[at:stop]
                at = stop
                if named:
                    self.middle(current, text, (row, start), at, whole)
                    text, start, row, whole = '', at, self.row, line
            elif line.startswith(current.quote, at) and not in_spec:
                break
            elif char in '{}' and line[at + 1:at + 2] == char and not in_spec:
                # Braces that stand for one end a piece of text.
                self.middle(current, text + char, (row, start), at + 1, whole)
                text, start, row, whole = '', at + 2, self.row, line
                at += 2
            elif char in '{}' or in_spec and char == current.quote:
                break
            else:
                text += char
                at += 1
        if text or in_spec and char == '}' and self.found and self.found[-1].string == '}':
            self.middle(current, text, (row, start), at, whole)
        self.column = at
        self.after_text(current, char)

    def middle(self, current, text, start, end, line):
        self.found.append(TokenInfo(current.kinds[1], text, start, (self.row, end), line))

    def after_text(self, current, char):
        if char == '{':
            self.add(OP, self.column + 1)
            self.depth += 1
            self.opened.append((self.row, self.column - 1))
            current.fields.append(self.depth)
            current.specs.append(False)
        elif char == '}':
            self.add(OP, self.column + 1)
            self.bracket('}')
        else:
            self.add(current.kinds[2], self.column + len(current.quote))
            self.formats.pop()

    # The end.

    def finish(self):
        if self.opened or self.formats or self.continues:
            column = self.last_length + 1 if self.formats else 0
            raise TokenError(_END_TOO_EARLY, (self.row - 1, column))
        place = (self.row, 0)
        for _ in self.indents[1:]:
            self.found.append(TokenInfo(DEDENT, '', place, place, ''))
        self.found.append(TokenInfo(ENDMARKER, '', place, place, ''))


def generate_tokens(readline):
    """The tokens of text, which readline gives line by line."""
    return _Tokenizer(readline).tokens()


def tokenize(readline):
    """The same of bytes, behind a token for their encoding."""
    encoding, consumed = detect_encoding(readline)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    lines = iter(consumed)

    def next_line():
        line = next(lines, None)
        return (readline() if line is None else line).decode(encoding)
    yield from generate_tokens(next_line)


def _normal_name(name):
    lowered = name[:12].lower().replace('_', '-')
    if lowered == 'utf-8' or lowered.startswith('utf-8-'):
        return 'utf-8'
    if lowered in ('latin-1', 'iso-8859-1', 'iso-latin-1') or lowered.startswith(
            ('latin-1-', 'iso-8859-1-', 'iso-latin-1-')):
        return 'iso-8859-1'
    return name


def detect_encoding(readline):
    """The encoding that the first two lines tell, and the lines that were read."""
    def next_line():
        try:
            return readline()
        except StopIteration:
            return b''
    lines, default = [], 'utf-8'
    first = next_line()
    if first.startswith(codecs.BOM_UTF8):
        first, default = first[3:], 'utf-8-sig'
    for line in (first, None):
        if line is None:
            line = next_line()
        if not line:
            break
        lines.append(line)
        try:
            match = cookie_re.match(line.decode('utf-8'))
        except UnicodeDecodeError:
            raise SyntaxError('invalid or missing encoding declaration') from None
        if match:
            return _declared(match[1], default), lines
        if not blank_re.match(line):
            break
    return default, lines


def _declared(name, default):
    name = _normal_name(name)
    try:
        codecs.lookup(name)
    except LookupError:
        raise SyntaxError('unknown encoding: ' + name) from None
    if default == 'utf-8-sig':
        if name != 'utf-8':
            raise SyntaxError('encoding problem: utf-8')
        return default
    return name


def open(filename):
    """The file as text, in the encoding that it declares."""
    buffer = _builtin_open(filename, 'rb')
    encoding, _ = detect_encoding(buffer.readline)
    buffer.seek(0)
    return io.TextIOWrapper(buffer, encoding, line_buffering=True)


def untokenize(iterable):
    """Source text for tokens: in their places, or, for pairs, with spaces between."""
    iterable = list(iterable)
    encoding = None
    if iterable and iterable[0][0] == ENCODING:
        encoding = iterable.pop(0)[1]
    is_whole = all(len(item) > 2 for item in iterable)
    text = _placed(iterable) if is_whole else _spaced(iterable)
    return text if encoding is None else text.encode(encoding)


_MIDDLES = FSTRING_MIDDLE, TSTRING_MIDDLE


def _doubled(text):
    return text.replace('{', '{{').replace('}', '}}')


def _placed(tokens):
    parts, row, column, before = [], 1, 0, ''
    for kind, text, start, end, line in tokens:
        if kind == ENDMARKER:
            break
        if start < (row, column):
            raise ValueError(f'start ({start[0]},{start[1]}) precedes previous end '
                             f'({row},{column})')
        if start[0] > row:
            space = before[column:].rstrip('\r\n')[:-1]
            parts.append('' if space.strip() else space)
            parts.append('\\\n' * (start[0] - row))
            column = 0
        if kind in (INDENT, DEDENT):
            text = '' if kind == DEDENT else text
        parts.append(' ' * (start[1] - column))
        row, column = end
        if kind in _MIDDLES:
            # The token ends between the braces.
            column += text.endswith(('{', '}'))
            text = _doubled(text)
        parts.append(text)
        before = line.splitlines(True)[-1] if line else ''
        if kind in (NEWLINE, NL):
            row, column = row + 1, 0
    return ''.join(parts)


def _spaced(tokens):
    parts, indents, is_start, was_string = [], [], False, False
    for kind, text, *_ in tokens:
        if kind in (NAME, NUMBER):
            text += ' '
        if kind in _MIDDLES:
            text = _doubled(text)
        if kind == STRING and was_string:
            text = ' ' + text
        was_string = kind == STRING
        if kind == INDENT:
            indents.append(text)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            is_start = True
        elif is_start and indents:
            parts.append(indents[-1])
            is_start = False
        parts.append(text)
    return ''.join(parts)
