"""Parses dates and times by a format."""

import re

_days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
         'sunday']
_short_days = [name[:3] for name in _days]
_months = ['', 'january', 'february', 'march', 'april', 'may', 'june', 'july',
           'august', 'september', 'october', 'november', 'december']
_short_months = [name[:3] for name in _months]


def _one_of(name, words):
    return f'(?P<{name}>{"|".join([w for w in words if w])})'


_patterns = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])',
    'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])',
    'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|'
         r'[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)',
    'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'W': r'(?P<W>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)',
    'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))',
    'A': _one_of('A', _days),
    'a': _one_of('a', _short_days),
    'B': _one_of('B', _months),
    'b': _one_of('b', _short_months),
    'p': '(?P<p>am|pm)',
    'Z': '(?P<Z>utc|gmt)',
    '%': '%',
}
_composed = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_cache = {}


def _pattern(format, seen):
    parts, i, n = [], 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c == '%':
            if i >= n:
                raise IndexError
            c = format[i]
            i += 1
            seen.add(c)
            if c in _composed:
                parts.append(_pattern(_composed[c], seen))
            else:
                parts.append(_patterns[c])
        elif c.isspace():
            while i < n and format[i].isspace():
                i += 1
            parts.append(r'\s+')
        else:
            parts.append(re.escape(c))
    return ''.join(parts)


def _warn_ambiguous():
    import warnings
    warnings.warn('''\
Parsing dates involving a day of month without a year specified is ambiguous
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.''', DeprecationWarning)


def _compile(format):
    known = _cache.get(format)
    if known is not None:
        return known
    try:
        seen = set()
        pattern = _pattern(format, seen)
    except KeyError as error:
        raise ValueError(f"'{error.args[0]}' is a bad directive in format "
                         f"'{format}'") from None
    except IndexError:
        raise ValueError(f"stray % in format '{format}'") from None
    if 'd' in seen and not seen & {'y', 'Y', 'G', 'c', 'x'}:
        _warn_ambiguous()
    if len(_cache) > 64:
        _cache.clear()
    _cache[format] = result = re.compile(pattern, 2)
    return result


def _ordinal(year, month, day):
    y = year - 1
    days = y * 365 + y // 4 - y // 100 + y // 400 + day
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    for m in range(1, month):
        days += (29 if leap else 28) if m == 2 else (
            30 if m in (4, 6, 9, 11) else 31)
    return days


def _offset(z):
    """(seconds, microseconds) of a time zone's offset."""
    if z == 'Z':
        return 0, 0
    if z[3] == ':':
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ':':
                raise ValueError(f'Inconsistent use of : in {z}')
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
    us = int(z[8:].ljust(6, '0'))
    return (-seconds, -us) if z[0] == '-' else (seconds, us)


def parse(text, format):
    """The fields of struct_time, microseconds, and the time zone's offset in
    seconds and microseconds."""
    found = _compile(format).match(text)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format '
                         f'{format!r}')
    if len(text) != found.end():
        raise ValueError(f'unconverted data remains: {text[found.end():]}')
    groups = found.groupdict()
    get = groups.get
    number = {key: int(value) for key, value in groups.items()
              if value is not None and key not in 'fzZaAbBp'}
    year = number.get('Y')
    if year is None and 'y' in number:
        year = number['y'] + (2000 if number['y'] <= 68 else 1900)
    month = number.get('m', 1)
    if get('B') is not None:
        month = _months.index(groups['B'].lower())
    elif get('b') is not None:
        month = _short_months.index(groups['b'].lower())
    hour = number.get('H', 0)
    if 'I' in number:
        hour = number['I'] % 12
        if (get('p') or '').lower() == 'pm':
            hour += 12
    us = int((get('f') or '0').ljust(6, '0'))
    offset, offset_us = ((None, 0) if get('z') is None
                         else _offset(groups['z']))
    year, month, day, weekday, julian = _complete(
        number, year, month, number.get('d', 1), _weekday(groups, number))
    return ((year, month, day, hour, number.get('M', 0), number.get('S', 0),
             weekday, julian, -1 if get('Z') is None else 0), us, offset,
            offset_us)


def _weekday(groups, number):
    if groups.get('A') is not None:
        return _days.index(groups['A'].lower())
    if groups.get('a') is not None:
        return _short_days.index(groups['a'].lower())
    if 'w' in number:
        return (number['w'] - 1) % 7
    if 'u' in number:
        return number['u'] - 1
    return None


def _check_iso(number, year, weekday):
    if 'G' in number:
        if 'j' in number:
            raise ValueError("Day of the year directive '%j' is not "
                             "compatible with ISO year directive '%G'. Use "
                             "'%Y' instead.")
        if 'V' not in number or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the "
                             "ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
    elif 'V' in number:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the "
                             "ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the "
                         "year directive '%Y'. Use the ISO year '%G' "
                         'instead.')


def _complete(number, year, month, day, weekday):
    """The date that the fields mean, its weekday and day of the year."""
    _check_iso(number, year, weekday)
    is_leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if is_leap_day else 1900
    julian = number.get('j')
    if julian is None and weekday is not None:
        if 'U' in number or 'W' in number:
            julian = _from_week(year, number, weekday)
        elif 'G' in number:
            from datetime import date
            found = date.fromisocalendar(number['G'], number['V'],
                                         weekday + 1)
            year, month, day = found.year, found.month, found.day
        if julian is not None and julian <= 0:
            year -= 1
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            julian += 366 if leap else 365
    if julian is None:
        julian = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
    else:
        from datetime import date
        found = date.fromordinal(julian - 1 + _ordinal(year, 1, 1))
        year, month, day = found.year, found.month, found.day
    if weekday is None:
        weekday = (_ordinal(year, month, day) + 6) % 7
    return 1900 if is_leap_day else year, month, day, weekday, julian


def _from_week(year, number, weekday):
    """The day of the year of a weekday in a week that %U or %W counts."""
    first = (_ordinal(year, 1, 1) + 6) % 7
    if 'W' in number:
        week = number['W']
    else:
        week = number['U']
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday
