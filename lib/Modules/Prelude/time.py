"""Calendar arithmetic in UTC; the clocks are native and count work."""

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')

_days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday',
         'Sunday')
_months = ('January', 'February', 'March', 'April', 'May', 'June', 'July',
           'August', 'September', 'October', 'November', 'December')
_names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec',
          'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    __slots__ = ()
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence '
                            f'({len(items)}-sequence given)')
        return tuple.__new__(cls, items[:9])

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = property(lambda self: 'UTC')
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        items = ', '.join(f'{n}={v!r}' for n, v in zip(_names, self))
        return f'time.struct_time({items})'


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _month_days(year):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def gmtime(seconds=None):
    seconds = int(time() if seconds is None else seconds // 1)
    days, rest = divmod(seconds, 86400)
    days += _days_before_year(1970)
    year = days * 400 // 146097 + 1
    while _days_before_year(year) > days:
        year -= 1
    while _days_before_year(year + 1) <= days:
        year += 1
    yday = days - _days_before_year(year)
    mday = yday
    for month, size in enumerate(_month_days(year), 1):
        if mday < size:
            break
        mday -= size
    return struct_time((year, month, mday + 1, rest // 3600,
                        rest // 60 % 60, rest % 60, days % 7, yday + 1, 0))


localtime = gmtime


def mktime(t):
    year = t[0] + (t[1] - 1) // 12
    month = (t[1] - 1) % 12
    days = (_days_before_year(year) - _days_before_year(1970) +
            sum(_month_days(year)[:month]) + t[2] - 1)
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None):
    t = gmtime() if t is None else t
    return (f'{_days[t[6]][:3]} {_months[t[1] - 1][:3]} {t[2]:2} '
            f'{t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}')


def ctime(seconds=None):
    return asctime(gmtime(seconds))


def _week(t, first):
    """The number of the week; weeks begin on Sunday (0) or Monday (1)."""
    day = (t[6] + 1 - first) % 7
    return (t[7] - 1 + 7 - day) // 7


def _iso(t):
    """Year and week of ISO 8601."""
    week = (t[7] - 1 - t[6] + 10) // 7
    year = t[0]
    if week < 1:
        year -= 1
        week = _weeks(year)
    elif week > _weeks(year):
        year, week = year + 1, 1
    return year, week


def _weeks(year):
    first = _days_before_year(year) % 7
    last = (_days_before_year(year + 1) - 1) % 7
    return 53 if 3 in (first, last) else 52


def _directive(c, t):
    year, mon, mday, hour, minute, sec, wday, yday = t[:8]
    if c == 'Y':
        return str(year)
    if c == 'm':
        return f'{mon:02}'
    if c == 'd':
        return f'{mday:02}'
    if c == 'H':
        return f'{hour:02}'
    if c == 'M':
        return f'{minute:02}'
    if c == 'S':
        return f'{sec:02}'
    if c == 'y':
        return f'{year % 100:02}'
    if c == 'C':
        return f'{year // 100:02}'
    if c == 'e':
        return f'{mday:2}'
    if c == 'j':
        return f'{yday:03}'
    if c == 'I':
        return f'{(hour - 1) % 12 + 1:02}'
    if c == 'p':
        return 'AM' if hour < 12 else 'PM'
    if c == 'a':
        return _days[wday][:3]
    if c == 'A':
        return _days[wday]
    if c in 'bh':
        return _months[mon - 1][:3]
    if c == 'B':
        return _months[mon - 1]
    if c == 'w':
        return str((wday + 1) % 7)
    if c == 'u':
        return str(wday + 1)
    if c == 'U':
        return f'{_week(t, 0):02}'
    if c == 'W':
        return f'{_week(t, 1):02}'
    if c == 'G':
        return str(_iso(t)[0])
    if c == 'g':
        return f'{_iso(t)[0] % 100:02}'
    if c == 'V':
        return f'{_iso(t)[1]:02}'
    if c == 's':
        return str(int(mktime(t)))
    if c == 'z':
        return '+0000'
    if c == 'Z':
        return 'UTC'
    if c in _composed:
        return strftime(_composed[c], t)
    return {'n': '\n', 't': '\t', '%': '%'}.get(c, '%' + c)


_composed = {'c': '%a %b %e %H:%M:%S %Y', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
             'R': '%H:%M', 'r': '%I:%M:%S %p', 'T': '%H:%M:%S',
             'X': '%H:%M:%S', 'x': '%m/%d/%y'}


def _flagged(flags, c, text):
    """What the C library's flags make of the text of directive `c`."""
    for flag in flags:
        if flag == '^':
            text = text.upper()
        elif flag == '#':
            text = text.lower() if c in 'pZ' else text.upper()
        elif text.lstrip(' ').isdigit():
            number = text.lstrip(' 0') or '0'
            pad = {'-': '', '_': ' ', '0': '0'}[flag]
            text = number.rjust(len(text), pad) if pad else number
    return text


def strftime(format, t=None):
    t = gmtime() if t is None else t
    out = []
    i = 0
    while i < len(format):
        start = i
        i += 1
        if format[start] == '%' and i < len(format):
            while format[i:i + 1] in ('-', '_', '0', '^', '#'):
                i += 1
            if i < len(format):
                c = format[i]
                i += 1
                text = _directive(c, t)
                if text != '%' + c:
                    out.append(_flagged(format[start + 1:i - 1], c, text))
                    continue
        out.append(format[start:i])
    return ''.join(out)


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    for i, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {i} must be str, not '
                            f'{type(value)}')
    from _strptime import parse
    return struct_time(parse(data_string, format)[0])


(CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID,
 CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW) = range(5)
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11


def clock_gettime_ns(clk_id, /):
    if clk_id in (CLOCK_REALTIME, CLOCK_TAI):
        return time_ns()
    if clk_id in (CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID):
        return process_time_ns()
    if clk_id in (CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME):
        return monotonic_ns()
    raise OSError(22, 'Invalid argument')


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-7


def clock_settime(clk_id, time, /):
    raise PermissionError(1, 'Operation not permitted')


clock_settime_ns = clock_settime


def get_clock_info(name, /):
    from types import SimpleNamespace
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time',
                    'thread_time'):
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation='work()', monotonic=name != 'time',
                           adjustable=name == 'time', resolution=1e-7)
