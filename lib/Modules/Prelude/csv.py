"""Comma-separated values."""

import re as _re

from _csv import join_record as _join_record, split_record as _split_record

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE',
           'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error', 'Dialect', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

(QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS,
 QUOTE_NOTNULL) = range(6)
_dialects = {}
_limit = 131072
_unset = object()


class Error(Exception):
    __module__ = '_csv'


def field_size_limit(limit=None, /):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class Dialect:
    """Describes a format: its subclasses set the attributes."""
    delimiter = quotechar = escapechar = lineterminator = None
    doublequote = skipinitialspace = quoting = None

    def __init__(self):
        _Format(self)


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


def _character(name, value, is_optional=True):
    if value is None and is_optional:
        return None
    if not isinstance(value, str):
        kind = 'a unicode character' + (' or None' if is_optional else '')
        raise TypeError(f'"{name}" must be {kind}, not '
                        f'{type(value).__name__}')
    if len(value) != 1:
        kind = 'a unicode character' + (' or None' if is_optional else '')
        raise TypeError(f'"{name}" must be {kind}, not a string of length '
                        f'{len(value)}')
    return value


class _Format:
    """The attributes of a dialect, checked."""
    _defaults = {'delimiter': ',', 'doublequote': True, 'escapechar': None,
                 'lineterminator': '\r\n', 'quotechar': '"',
                 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False,
                 'strict': False}

    def __init__(self, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        values, given = {}, list(options)
        for name, default in self._defaults.items():
            if name in options:
                values[name] = options.pop(name)
            else:
                values[name] = getattr(dialect, name, default)
        if values['quotechar'] is None and 'quoting' not in given and (
                getattr(dialect, 'quoting', None) is None):
            values['quoting'] = QUOTE_NONE
        if options:
            name = next(iter(options))
            raise TypeError(f"this function got an unexpected keyword "
                            f"argument '{name}'")
        self._set(**values)

    def _set(self, delimiter, doublequote, escapechar, lineterminator,
             quotechar, quoting, skipinitialspace, strict):
        self.delimiter = _character('delimiter', delimiter, False)
        self.doublequote = bool(doublequote)
        self.escapechar = _character('escapechar', escapechar)
        self.quotechar = _character('quotechar', quotechar)
        self.skipinitialspace = bool(skipinitialspace)
        self.strict = bool(strict)
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not '
                            f'{type(quoting).__name__}')
        if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        self.quoting = quoting
        if quoting != QUOTE_NONE and quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not '
                            f'{type(lineterminator).__name__}')
        self.lineterminator = lineterminator
        for name in ('delimiter', 'escapechar', 'quotechar'):
            c = getattr(self, name)
            if c is not None and c in '\r\n' or (
                    c == ' ' and self.skipinitialspace):
                raise ValueError(f'bad {name} value')
        for a, b in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'),
                     ('escapechar', 'quotechar')):
            c = getattr(self, a)
            if c is not None and c == getattr(self, b):
                raise ValueError(f'bad {a} or {b} value')


def register_dialect(name, /, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Format(dialect, **fmtparams)


def unregister_dialect(name, /):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name, /):
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    return list(_dialects)


def _is_plain(d):
    return d.escapechar is None and d.doublequote and not d.skipinitialspace


class reader:
    __slots__ = ('_lines', 'dialect', 'line_num', '_is_simple')

    def __init__(self, iterable, /, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = d = _Format(dialect, **fmtparams)
        self.line_num = 0
        # Lines that are whole records are split at once.
        self._is_simple = (_is_plain(d) and
                           d.quoting in (QUOTE_MINIMAL, QUOTE_ALL))

    def __iter__(self):
        return self

    def __next__(self):
        line = self._line()
        if self._is_simple:
            d = self.dialect
            row = _split_record(line, d.delimiter, d.quotechar, _limit)
            if row is not None:
                return row
        return _Record(self).read(line)

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not '
                        f'{type(line).__name__} (the file should be opened '
                        f'in text mode)')
        self.line_num += 1
        return line


class _Record:
    """Parses one record, which may extend over several lines."""

    def __init__(self, source):
        self._source = source
        self._dialect = d = source.dialect
        self._row = []
        self._field = []
        self._size = 0
        self._is_quoted = False
        # What ends a run of ordinary characters.
        stops = ['\r', '\n', d.delimiter, d.quotechar, d.escapechar]
        self._run = _re.compile('[^' + ''.join(
            ['\\' + c for c in stops if c is not None]) + ']+')

    def read(self, line):
        state = self._start_record
        while True:
            state = self._read_line(line, state)
            if state == self._start_record:
                return self._row
            try:
                line = self._source._line()
            except StopIteration:
                return self._end(state)

    def _end(self, state):
        d = self._dialect
        if self._size or state == self._in_quoted:
            if d.strict:
                raise Error('unexpected end of data')
            self._save()
            return self._row
        raise StopIteration

    def _read_line(self, line, state):
        i, n = 0, len(line)
        while i < n:
            if state in (self._in_field, self._in_quoted,
                         self._start_field, self._start_record):
                run = self._run.match(line, i)
                if run is not None and not (
                        state in (self._start_field, self._start_record) and
                        self._dialect.skipinitialspace and line[i] == ' '):
                    self._add(run.group())
                    i = run.end()
                    if state != self._in_quoted:
                        state = self._in_field
                    continue
            state = state(line[i])
            i += 1
        return state(None)

    def _add(self, text):
        self._size += len(text)
        if self._size > _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._field.append(text)

    def _save(self):
        value = ''.join(self._field)
        quoting = self._dialect.quoting
        if not self._is_quoted:
            if quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not value:
                value = None
            elif quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and value:
                value = float(value)
            elif quoting == QUOTE_NONNUMERIC:
                value = ''
        self._row.append(value)
        self._field = []
        self._size = 0
        self._is_quoted = False

    # The states: each takes a character, None at the end of a line, and
    # gives the next one.

    def _start_record(self, c):
        if c is None:
            return self._start_record
        if c in '\r\n':
            return self._eat_newline
        return self._start_field(c)

    def _start_field(self, c):
        d = self._dialect
        if c is None or c in '\r\n':
            self._save()
            return self._start_record if c is None else self._eat_newline
        if c == d.quotechar and d.quoting != QUOTE_NONE:
            self._is_quoted = True
            return self._in_quoted
        if c == d.escapechar:
            return self._escaped
        if c == ' ' and d.skipinitialspace:
            return self._start_field
        if c == d.delimiter:
            self._save()
            return self._start_field
        self._add(c)
        return self._in_field

    def _escaped(self, c):
        if c is not None and c in '\r\n':
            self._add(c)
            return self._after_escaped_newline
        self._add('\n' if c is None else c)
        return self._in_field

    def _after_escaped_newline(self, c):
        if c is None:
            return self._after_escaped_newline
        return self._in_field(c)

    def _in_field(self, c):
        d = self._dialect
        if c is None or c in '\r\n':
            self._save()
            return self._start_record if c is None else self._eat_newline
        if c == d.escapechar:
            return self._escaped
        if c == d.delimiter:
            self._save()
            return self._start_field
        self._add(c)
        return self._in_field

    def _in_quoted(self, c):
        d = self._dialect
        if c is None:
            return self._in_quoted
        if c == d.escapechar:
            return self._escaped_in_quoted
        if c == d.quotechar and d.quoting != QUOTE_NONE:
            return self._quote_in_quoted if d.doublequote else self._in_field
        self._add(c)
        return self._in_quoted

    def _escaped_in_quoted(self, c):
        self._add('\n' if c is None else c)
        return self._in_quoted

    def _quote_in_quoted(self, c):
        d = self._dialect
        if d.quoting != QUOTE_NONE and c == d.quotechar:
            self._add(c)
            return self._in_quoted
        if c == d.delimiter:
            self._save()
            return self._start_field
        if c is None or c in '\r\n':
            self._save()
            return self._start_record if c is None else self._eat_newline
        if d.strict:
            raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        self._add(c)
        return self._in_field

    def _eat_newline(self, c):
        if c is None:
            return self._start_record
        if c in '\r\n':
            return self._eat_newline
        raise Error('new-line character seen in unquoted field - do you need '
                    'to open the file with newline=\'\'?')


class writer:
    __slots__ = ('_write', 'dialect', '_is_simple')

    def __init__(self, fileobj, /, dialect=None, **fmtparams):
        write = getattr(fileobj, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = d = _Format(dialect, **fmtparams)
        self._is_simple = _is_plain(d) and d.quoting == QUOTE_MINIMAL

    def writerow(self, row, /):
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not '
                        f'{type(row).__name__}') from None
        d = self.dialect
        if self._is_simple:
            line = _join_record(fields, d.delimiter, d.quotechar,
                                d.lineterminator)
            if line is not None:
                return self._write(line)
        texts = [self._text(value, len(fields) == 1) for value in fields]
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _text(self, value, is_only):
        d = self.dialect
        quoting = d.quoting
        if quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float))
        elif quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        if isinstance(value, str):
            text = value
        elif value is None:
            text = ''
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        if is_only and not text and not quoted:
            if quoting == QUOTE_NONE or value is None and quoting in (
                    QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            quoted = True
        elif not text and not quoted and d.delimiter == ' ' and (
                d.skipinitialspace):
            quoted = True
        return self._quote(text, quoted)

    def _quote(self, text, quoted):
        d = self.dialect
        quote, escape = d.quotechar, d.escapechar
        special = {c for c in ('\r', '\n', d.delimiter, escape, quote,
                               *d.lineterminator)
                   if c is not None and c in text}
        if d.skipinitialspace and text[:1] == ' ':
            special.add(' ')
        if not special:
            return f'{quote}{text}{quote}' if quoted else text
        if d.quoting == QUOTE_NONE:
            escaped = special
        else:
            escaped = special & {escape}
            if quote in special and not d.doublequote:
                escaped.add(quote)
            quoted = quoted or bool(special - escaped)
        if escaped and escape is None:
            raise Error('need to escape, but no escapechar set')
        if escaped or quote in special:
            text = ''.join([escape + c if c in escaped else
                            c + c if c == quote else c for c in text])
        return f'{quote}{text}{quote}' if quoted else text


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None,
                 dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        else:
            for key in names[len(row):]:
                result[key] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise',
                 dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f'extrasaction ({extrasaction}) must be '
                             f"'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' +
                                 ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._values(d) for d in rowdicts])


class Sniffer:
    """Guesses the format of a sample."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skipinitialspace = (
            self._by_quotes(sample, delimiters))
        if not delimiter:
            delimiter, skipinitialspace = self._by_frequency(sample,
                                                             delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _by_quotes(self, data, delimiters):
        """Quotes with the same delimiter at both sides."""
        matches = []
        for pattern in (
                r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?'
                r'(?P=quote)(?P=delim)',
                r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)'
                r'(?P<delim>[^\w\n"\'])(?P<space> ?)',
                r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?'
                r'(?P=quote)(?:$|\n)',
                r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)'):
            expression = _re.compile(pattern, 16 | 8)
            matches = expression.findall(data)
            if matches:
                break
        if not matches:
            return '', False, None, 0
        quotes, delims, spaces = {}, {}, 0
        groups = expression.groupindex
        for found in matches:
            if not isinstance(found, tuple):
                found = (found,)
            key = found[groups['quote'] - 1]
            if key:
                quotes[key] = quotes.get(key, 0) + 1
            if 'delim' not in groups:
                continue
            key = found[groups['delim'] - 1]
            if key and (delimiters is None or key in delimiters):
                delims[key] = delims.get(key, 0) + 1
            if found[groups['space'] - 1]:
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == '\n':
                delim = ''
        else:
            delim, skipinitialspace = '', 0
        d, q = _re.escape(delim), quotechar
        double = _re.search(
            rf'(({d})|^)\W*{q}[^{d}\n]*{q}[^{d}\n]*{q}\W*(({d})|$)', data, 8)
        return q, bool(double), delim, skipinitialspace

    def _by_frequency(self, data, delimiters):
        """The character that is as often in each line."""
        lines = [line for line in data.split('\n') if line]
        letters = [chr(c) for c in range(127)]
        counts, modes = {}, {}
        delims = {}
        chunk = min(10, len(lines))
        start, end = 0, chunk
        iteration = 0
        while start < len(lines):
            iteration += 1
            for line in lines[start:end]:
                for c in letters:
                    frequency = counts.setdefault(c, {})
                    n = line.count(c)
                    frequency[n] = frequency.get(n, 0) + 1
            for c, frequency in counts.items():
                items = list(frequency.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    modes[c] = max(items, key=lambda x: x[1])
                    items.remove(modes[c])
                    modes[c] = (modes[c][0],
                                modes[c][1] - sum([i[1] for i in items]))
                else:
                    modes[c] = items[0]
            total = float(min(chunk * iteration, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for c, (often, lines_with) in modes.items():
                    if often > 0 and lines_with > 0 and (
                            lines_with / total >= consistency) and (
                            delimiters is None or c in delimiters):
                        delims[c] = (often, lines_with)
                consistency -= 0.01
            if len(delims) == 1:
                delim = list(delims)[0]
                return delim, (lines[0].count(delim) ==
                               lines[0].count(f'{delim} '))
            start = end
            end += chunk
        if not delims:
            return '', 0
        for c in self.preferred:
            if c in delims:
                return c, lines[0].count(c) == lines[0].count(f'{c} ')
        _, delim = max([(v, k) for k, v in delims.items()])
        return delim, lines[0].count(delim) == lines[0].count(f'{delim} ')

    def has_header(self, sample):
        rows = reader(sample.split('\n'), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        types = dict.fromkeys(range(columns))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != columns:
                continue
            for column in list(types):
                try:
                    complex(row[column])
                    kind = complex
                except ValueError:
                    kind = len(row[column])
                if kind != types[column]:
                    if types[column] is None:
                        types[column] = kind
                    else:
                        del types[column]
        votes = 0
        for column, kind in types.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)
