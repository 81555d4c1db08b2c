"""Dates and times. The clock is time's: it counts the session's work."""

import time as _time
from _arguments import static_type

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo',
           'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_days_in_month = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_days_before_month = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_month_names = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug',
                'Sep', 'Oct', 'Nov', 'Dec')
_day_names = (None, 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_timespecs = ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in_month[month]


def _before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _to_ordinal(year, month, day):
    y = year - 1
    leap = month > 2 and _is_leap(year)
    return (y * 365 + y // 4 - y // 100 + y // 400 +
            _days_before_month[month] + leap + day)


def _from_ordinal(n):
    """(year, month, day) of day number n, where 1 is 1 January of year 1."""
    n400, n = divmod(n - 1, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = n + 50 >> 5
    before = _days_before_month[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= 29 if month == 2 and leap else _days_in_month[month]
    return year, month, n - before + 1


def _integer(value):
    """The int that an argument is: floats are refused."""
    if isinstance(value, int):
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be "
                        f"interpreted as an integer") from None


def _missing(*arguments):
    for position, (name, value) in enumerate(arguments, 1):
        if value is None:
            raise TypeError(f'function missing required argument {name!r} '
                            f'(pos {position})')


def _check_date(year, month, day):
    if type(year) is not int or type(month) is not int or (
            type(day) is not int):
        year, month, day = _integer(year), _integer(month), _integer(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 1 <= month <= 12:
        raise ValueError(f'month must be in 1..12, not {month}')
    if not 1 <= day <= 28:
        days = _month_days(year, month)
        if not 1 <= day <= days:
            raise ValueError(f'day {day} must be in range 1..{days} for '
                             f'month {month} in year {year}')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    if not (type(hour) is type(minute) is type(second) is
            type(microsecond) is int):
        hour, minute = _integer(hour), _integer(minute)
        second, microsecond = _integer(second), _integer(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError(f'hour must be in 0..23, not {hour}')
    if not 0 <= minute <= 59:
        raise ValueError(f'minute must be in 0..59, not {minute}')
    if not 0 <= second <= 59:
        raise ValueError(f'second must be in 0..59, not {second}')
    if not 0 <= microsecond <= 999999:
        raise ValueError(f'microsecond must be in 0..999999, not '
                         f'{microsecond}')
    if fold not in (0, 1):
        raise ValueError(f'fold must be either 0 or 1, not {fold}')
    return hour, minute, second, microsecond


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f'tzinfo argument must be None or of a tzinfo '
                        f"subclass, not type '{type(tz).__name__}'")


def _offset(zone, name, moment):
    """zone.utcoffset(moment) or zone.dst(moment), as name says, checked."""
    offset = None if zone is None else getattr(zone, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f'tzinfo.{name}() must return None or a timedelta, '
                        f"not '{type(offset).__name__}'")
    if not -_day < offset < _day:
        raise ValueError(f'offset must be a timedelta strictly between '
                         f'-timedelta(hours=24) and timedelta(hours=24), '
                         f'not {offset!r}')
    return offset


def _compare(op):
    """The six comparisons share what they compare."""
    def method(self, other):
        key = self._key(other)
        if key is NotImplemented:
            return NotImplemented
        return op(*key)
    return method


def _comparisons(cls):
    import operator
    for name in ('lt', 'le', 'gt', 'ge'):
        method = _compare(getattr(operator, name))
        method.__name__ = f'__{name}__'
        setattr(cls, method.__name__, method)
    return cls


class timedelta:
    __slots__ = ('_days', '_seconds', '_microseconds', '_hash')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0,
                minutes=0, hours=0, weeks=0):
        if (type(days) is type(seconds) is type(microseconds) is
                type(milliseconds) is type(minutes) is type(hours) is
                type(weeks) is int):
            us = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60
            us = ((us + seconds) * 1000 + milliseconds) * 1000 + microseconds
        else:
            us = cls._total(days, seconds, microseconds, milliseconds,
                            minutes, hours, weeks)
        return cls._make(us)

    @staticmethod
    def _total(days, seconds, microseconds, milliseconds, minutes, hours,
               weeks):
        """The sum in microseconds; fractions are rounded at the end."""
        whole, rest = 0, 0.0
        for name, value, factor in (
                ('microseconds', microseconds, 1),
                ('milliseconds', milliseconds, 1000),
                ('seconds', seconds, 1000000),
                ('minutes', minutes, 60000000),
                ('hours', hours, 3600000000),
                ('days', days, 86400000000),
                ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                whole += value * factor
            elif isinstance(value, float):
                part = int(value)
                whole += part * factor
                fraction = (value - part) * factor
                part = int(fraction)
                whole += part
                rest += fraction - part
            else:
                raise TypeError(f'unsupported type for timedelta {name} '
                                f'component: {type(value).__name__}')
        if rest:
            # Ties go to the even number of microseconds.
            rounded = round(rest)
            if abs(rest - int(rest)) == 0.5 and (whole + rounded) & 1:
                rounded += 1 if rounded < rest else -1
            whole += rounded
        return whole

    @classmethod
    def _make(cls, us):
        self = object.__new__(cls)
        seconds, self._microseconds = divmod(us, 1000000)
        self._days, self._seconds = days, _ = divmod(seconds, 86400)
        if not -999999999 <= days <= 999999999:
            if not -2147483648 <= days <= 2147483647:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= '
                                f'999999999')
        self._hash = -1
        return self

    def _us(self):
        return ((self._days * 86400 + self._seconds) * 1000000 +
                self._microseconds)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return self._us() / 1000000

    def __repr__(self):
        args = [f'{name}={value}' for name, value in (
            ('days', self._days), ('seconds', self._seconds),
            ('microseconds', self._microseconds)) if value]
        return f'{_title(self)}({", ".join(args) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02}:{seconds:02}'
        if self._days:
            plural = '' if abs(self._days) == 1 else 's'
            text = f'{self._days} day{plural}, {text}'
        if self._microseconds:
            text += f'.{self._microseconds:06}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us() - other._us())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(other._us() - self._us())
        return NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._us() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us() // other._us()
        if isinstance(other, int):
            return timedelta._make(self._us() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            return timedelta._make(_divide_nearest(self._us(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide_nearest(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._make(self._us() % other._us())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us(), other._us())
            return q, timedelta._make(r)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._us() == other._us()
        return NotImplemented

    def _key(self, other):
        if isinstance(other, timedelta):
            return self._us(), other._us()
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._days, self._seconds,
                               self._microseconds))
        return self._hash

    def __bool__(self):
        return bool(self._days or self._seconds or self._microseconds)

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds,
                                self._microseconds)


def _divide_nearest(a, b):
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _title(self):
    cls = self.__class__
    if cls.__module__ == 'datetime':
        return f'datetime.{cls.__qualname__}'
    return cls.__qualname__


_comparisons(timedelta)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
_day = timedelta(1)


class date:
    __slots__ = ('_year', '_month', '_day', '_hash')

    def __new__(cls, year=None, month=None, day=None):
        if day is None:
            _missing(('year', year), ('month', month), ('day', day))
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hash = -1
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _integer(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _MAXORDINAL:
            raise ValueError(f'year must be in 1..9999, not '
                             f'{_from_ordinal(ordinal)[0]}')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            return cls(*_parse_iso_date(date_string))
        except ValueError as error:
            if error.args and ' must be ' in error.args[0]:
                raise
            raise ValueError(f'Invalid isoformat string: '
                             f'{date_string!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_iso_to_gregorian(year, week, day))

    @classmethod
    def strptime(cls, date_string, format, /):
        return cls(*_parse_time(date_string, format)[:3])

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f'{_title(self)}({self._year}, {self._month}, {self._day})'

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return (f'{_day_names[weekday]} {_month_names[self._month]} '
                f'{self._day:2} 00:00:00 {self._year:04}')

    def strftime(self, format):
        return _format_time(self, format, self.timetuple())

    def __format__(self, format, /):
        if not isinstance(format, str):
            raise TypeError(f'__format__() argument 1 must be str, not '
                            f'{type(format).__name__}')
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        return f'{self._year:04}-{self._month:02}-{self._day:02}'

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        return _build_tuple(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return (self._year == other._year and
                    self._month == other._month and self._day == other._day)
        return NotImplemented

    def _key(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return ((self._year, self._month, self._day),
                    (other._year, other._month, other._day))
        return NotImplemented

    def __hash__(self):
        if self._hash == -1:
            self._hash = hash((self._year, self._month, self._day))
        return self._hash

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other._days
            if 0 < n <= _MAXORDINAL:
                return type(self)(*_from_ordinal(n))
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        first = _iso_week1_monday(year)
        today = self.toordinal()
        week, day = divmod(today - first, 7)
        if week < 0:
            year -= 1
            first = _iso_week1_monday(year)
            week, day = divmod(today - first, 7)
        elif week >= 52 and today >= _iso_week1_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday, /):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return (f'datetime.{self.__class__.__name__}(year={self[0]}, '
                f'week={self[1]}, weekday={self[2]})')


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _iso_to_gregorian(year, week, day):
    year, week, day = _integer(year), _integer(week), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year must be in 1..9999, not {year}')
    if not 0 < week < 53:
        first = (_to_ordinal(year, 1, 1) + 6) % 7
        if week != 53 or not (first == 3 or first == 2 and _is_leap(year)):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
    return _from_ordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)


_comparisons(date)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement '
                                  'utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent '
                                 'results; cannot convert')
        return dt + dst

    def __reduce__(self):
        return self.__class__, ()


class time:
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo',
                 '_hash', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        hour, minute, second, microsecond = _check_time(
            hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hash = -1
        self._fold = fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        text = time_string.removeprefix('T')
        try:
            found, next_day, wrong = _parse_iso_time(text)
            if next_day:
                found = (0, *found[1:])
            return cls(*found[:5])
        except ValueError as error:
            if error.args and ' must be ' in error.args[0]:
                raise
            raise ValueError(f'Invalid isoformat string: '
                             f'{time_string!r}') from None

    @classmethod
    def strptime(cls, date_string, format, /):
        found = _parse_time(date_string, format)
        return cls(*found[3:7], tzinfo=found[7])

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _fields(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _pair(self, other, for_equality):
        """What to compare; None if the two cannot be."""
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._fields(), other._fields()
        if mine is None or others is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware "
                            'times')
        return self._minutes(mine), other._minutes(others)

    def _minutes(self, offset):
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (seconds - offset._days * 86400 - offset._seconds,
                self._microsecond - offset._microseconds)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        pair = self._pair(other, True)
        return pair is not None and pair[0] == pair[1]

    def _key(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return self._pair(other, False)

    def __hash__(self):
        if self._hash == -1:
            t = self.replace(fold=0) if self._fold else self
            offset = t.utcoffset()
            if not offset:
                self._hash = hash(self._fields())
            else:
                self._hash = hash(t._minutes(offset))
        return self._hash

    def _tail(self):
        text = ''
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        fold = ', fold=1' if self._fold else ''
        return fold + text if isinstance(self, datetime) else text + fold

    def __repr__(self):
        if self._microsecond:
            text = f', {self._second}, {self._microsecond}'
        elif self._second:
            text = f', {self._second}'
        else:
            text = ''
        return (f'{_title(self)}({self._hour}, {self._minute}{text}'
                f'{self._tail()})')

    def isoformat(self, timespec='auto'):
        return (_clock_text(*self._fields(), timespec) +
                _offset_text(self.utcoffset()))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _format_time(self, format, _build_tuple(
            1900, 1, 1, self._hour, self._minute, self._second, -1))

    __format__ = date.__format__

    def utcoffset(self):
        return _offset(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return _offset(self._tzinfo, 'dst', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (*self._fields(), self._tzinfo)


_comparisons(time)
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


def _clock_text(hour, minute, second, microsecond, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    text = f'{hour:02}'
    if timespec not in _timespecs:
        raise ValueError('Unknown timespec value')
    if timespec == 'hours':
        return text
    text += f':{minute:02}'
    if timespec == 'minutes':
        return text
    text += f':{second:02}'
    if timespec == 'milliseconds':
        text += f'.{microsecond // 1000:03}'
    elif timespec == 'microseconds':
        text += f'.{microsecond:06}'
    return text


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    us = offset._us()
    sign = '-' if us < 0 else '+'
    seconds, us = divmod(abs(us), 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02}{separator}{minutes:02}'
    if seconds or us:
        text += f'{separator}{seconds:02}'
    if us:
        text += f'.{us:06}'
    return text


def _warn_naive(name, better):
    import warnings
    warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for '
                  'removal in a future version. Use timezone-aware objects to '
                  'represent datetimes in UTC: datetime.datetime.' + better +
                  '.', DeprecationWarning)


class datetime(date):
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo',
                 '_fold')

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        if day is None:
            _missing(('year', year), ('month', month), ('day', day))
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(
            hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year = year
        self._month = month
        self._day = day
        self._hour = hour
        self._minute = minute
        self._second = second
        self._microsecond = microsecond
        self._tzinfo = tzinfo
        self._hash = -1
        self._fold = fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold
    _tail = time._tail

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._from_timestamp(timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _warn_naive('utcfromtimestamp', 'fromtimestamp(timestamp, '
                    'datetime.UTC)')
        return cls._from_timestamp(timestamp, None)

    @classmethod
    def _from_timestamp(cls, t, tz):
        if not isinstance(t, (int, float)):
            raise TypeError(f'argument must be int or float, not '
                            f'{type(t).__name__}')
        if t != t:
            raise ValueError('Invalid value NaN (not a number)')
        if abs(t) > 1e18:
            raise OverflowError('timestamp out of range for platform time_t')
        if isinstance(t, float):
            whole = int(t)
            us = round((t - whole) * 1e6)
        else:
            whole, us = t, 0
        seconds, us = divmod(whole * 1000000 + us, 1000000)
        days, seconds = divmod(seconds, 86400)
        n = days + 719163
        if not 0 < n <= _MAXORDINAL:
            year = 1970 + days * 400 // 146097
            raise ValueError(f'year must be in 1..9999, not {year}')
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(n), hour, minute, second, us, tz)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _warn_naive('utcnow', 'now(datetime.UTC)')
        return cls._from_timestamp(_time.time(), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, '
                            f'not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, '
                            f'not {type(time).__name__}')
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date._year, date._month, date._day, *time._fields(),
                   tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) < 7:
                raise ValueError
            place = _date_end(date_string)
            year, month, day = _parse_iso_date(date_string[:place])
            text = date_string[place + 1:]
            if not text and len(date_string) == place:
                return cls(year, month, day)
            found, next_day, wrong = _parse_iso_time(text)
        except ValueError as error:
            if error.args and ' must be ' in error.args[0]:
                raise
            raise ValueError(f'Invalid isoformat string: '
                             f'{date_string!r}') from None
        if wrong:
            raise ValueError('minute, second, and microsecond must be 0 when '
                             'hour is 24')
        if next_day:
            _check_date(year, month, day)
            year, month, day = _from_ordinal(
                _to_ordinal(year, month, day) + 1)
            found = (0, *found[1:])
        return cls(year, month, day, *found[:5])

    @classmethod
    def strptime(cls, date_string, format, /):
        return cls(*_parse_time(date_string, format))

    def _fields(self):
        return (self._year, self._month, self._day, self._hour, self._minute,
                self._second, self._microsecond)

    def timetuple(self):
        dst = self.dst()
        dst = -1 if dst is None else 1 if dst else 0
        return _build_tuple(*self._fields()[:6], dst)

    def _seconds(self):
        return (((_to_ordinal(self._year, self._month, self._day) * 24 +
                  self._hour) * 60 + self._minute) * 60 + self._second)

    def timestamp(self):
        if self._tzinfo is None:
            return (self._seconds() - 62135683200) + self._microsecond / 1e6
        return (self - _epoch).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        if offset:
            self -= offset
        return _build_tuple(*self._fields()[:6], 0)

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second,
                           self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second,
                           self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None,
                second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone.utc
        elif not isinstance(tz, _tzinfo_class):
            _check_tzinfo(tz)
        mine = self._tzinfo
        offset = None if mine is None else mine.utcoffset(self)
        if offset is None:
            mine, offset = timezone.utc, timedelta(0)
        if tz is mine:
            return self if self._tzinfo is mine else self.replace(tzinfo=tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return (f'{_day_names[weekday]} {_month_names[self._month]} '
                f'{self._day:2} {self._hour:02}:{self._minute:02}:'
                f'{self._second:02} {self._year:04}')

    def isoformat(self, sep='T', timespec='auto'):
        return (f'{self._year:04}-{self._month:02}-{self._day:02}{sep}' +
                _clock_text(self._hour, self._minute, self._second,
                            self._microsecond, timespec) +
                _offset_text(self.utcoffset()))

    def __repr__(self):
        fields = list(self._fields())
        if fields[-1] == 0:
            del fields[-1]
            if fields[-1] == 0:
                del fields[-1]
        return (f'{_title(self)}({", ".join(map(str, fields))}'
                f'{self._tail()})')

    def __str__(self):
        return self.isoformat(sep=' ')

    def utcoffset(self):
        return _offset(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return _offset(self._tzinfo, 'dst', self)

    def _pair(self, other, for_equality):
        if self._tzinfo is other._tzinfo:
            return self._fields(), other._fields()
        mine, others = self.utcoffset(), other.utcoffset()
        if mine == others:
            return self._fields(), other._fields()
        if mine is None or others is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware "
                            'datetimes')
        return self._us_since(mine), other._us_since(others)

    def _us_since(self, offset):
        return self._seconds() * 1000000 + self._microsecond - offset._us()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        pair = self._pair(other, True)
        return pair is not None and pair[0] == pair[1]

    def _key(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return self._pair(other, False)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        us = (self._seconds() * 1000000 + self._microsecond + other._us())
        seconds, us = divmod(us, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_from_ordinal(days), hour, minute, second, us,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        us = ((self._seconds() - other._seconds()) * 1000000 +
              self._microsecond - other._microsecond)
        if self._tzinfo is not other._tzinfo:
            mine, others = self.utcoffset(), other.utcoffset()
            if mine != others:
                if mine is None or others is None:
                    raise TypeError("can't subtract offset-naive and "
                                    'offset-aware datetimes')
                us += others._us() - mine._us()
        return timedelta._make(us)

    def __hash__(self):
        if self._hash == -1:
            t = self.replace(fold=0) if self._fold else self
            offset = t.utcoffset()
            if offset is None:
                self._hash = hash(self._fields())
            else:
                self._hash = hash(t._us_since(offset))
        return self._hash

    def __reduce__(self):
        return self.__class__, (*self._fields(), self._tzinfo)


_date = date
_time_class = time
_tzinfo_class = tzinfo
_comparisons(datetime)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')
    _unset = object()

    def __new__(cls, offset=_unset, name=_unset):
        if offset is cls._unset:
            raise TypeError("timezone() missing required argument 'offset' "
                            '(pos 1)')
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be '
                            f'datetime.timedelta, not '
                            f'{type(offset).__name__}')
        if name is cls._unset:
            if not offset:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not '
                            f'{type(name).__name__}')
        if not -_day < offset < _day:
            raise ValueError(f'offset must be a timedelta strictly between '
                             f'-timedelta(hours=24) and timedelta(hours=24),'
                             f' not {offset!r}')
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'{_title(self)}({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime '
                            f'instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt, /):
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt, /):
        self._check('tzname', dt)
        if self._name is None:
            return 'UTC' + (_offset_text(self._offset) if self._offset
                            else '')
        return self._name

    def dst(self, dt, /):
        self._check('dst', dt)
        return None

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance, '
                            f'not {type(dt).__name__}')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        args = ((self._offset,) if self._name is None
                else (self._offset, self._name))
        return self.__class__, args


UTC = timezone.utc = timezone._create(timedelta(0))
timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
timezone.max = timezone._create(timedelta(hours=23, minutes=59))
_epoch = datetime(1970, 1, 1, tzinfo=UTC)
for _class in (timedelta, date, tzinfo, time, datetime):
    static_type(_class)
static_type(timezone, True)


def _build_tuple(year, month, day, hour, minute, second, dst):
    ordinal = _to_ordinal(year, month, day)
    return _time.struct_time((
        year, month, day, hour, minute, second, (ordinal + 6) % 7,
        ordinal - _to_ordinal(year, 1, 1) + 1, dst))


def _format_time(value, format, timetuple):
    """strftime with what time's does not know: %f, %z, %:z and %Z."""
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not '
                        f'{type(format).__name__}')
    parts, i, n = [], 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != '%' or i >= n:
            parts.append(c)
            continue
        c = format[i]
        i += 1
        if c == 'f':
            parts.append(f'{getattr(value, "microsecond", 0):06}')
        elif c == 'z':
            parts.append(_offset_of(value, ''))
        elif c == ':' and format[i:i + 1] == 'z':
            i += 1
            parts.append(_offset_of(value, ':'))
        elif c == 'Z':
            name = value.tzname() if hasattr(value, 'tzname') else None
            parts.append((name or '').replace('%', '%%'))
        elif c in 'YG':
            year = timetuple[0]
            if c == 'G':
                year = date(*timetuple[:3]).isocalendar()[0]
            parts.append(f'{year:04}' if year < 1000 else str(year))
        else:
            parts.append('%' + c)
    return _time.strftime(''.join(parts), timetuple)


def _offset_of(value, separator):
    offset = value.utcoffset() if hasattr(value, 'utcoffset') else None
    return _offset_text(offset, separator)


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _date_end(text):
    """Where the date ends and the separator stands."""
    n = len(text)
    if n == 7:
        return 7
    if text[4] == '-':
        if text[5] == 'W':
            if n < 8:
                raise ValueError
            if n > 8 and text[8] == '-':
                if n == 9:
                    raise ValueError
                # A separator that is a dash, or a day of the week?
                if n > 10 and text[10].isdigit():
                    return 8
                return 10
            return 8
        return 10
    if text[4] == 'W':
        i = 7
        while i < n and text[i].isdigit():
            i += 1
        if i < 9:
            return i
        return 7 if i % 2 == 0 else 8
    return 8


def _parse_iso_date(text):
    year = _digits(text[:4])
    dashed = text[4] == '-'
    i = 4 + dashed
    if text[i:i + 1] == 'W':
        i += 1
        week = _digits(text[i:i + 2])
        i += 2
        day = 1
        if len(text) > i:
            if (text[i] == '-') != dashed:
                raise ValueError
            i += dashed
            day = _digits(text[i:])
        return _iso_to_gregorian(year, week, day)
    month = _digits(text[i:i + 2])
    i += 2
    if (text[i:i + 1] == '-') != dashed:
        raise ValueError
    i += dashed
    if len(text[i:]) != 2:
        raise ValueError
    return year, month, _digits(text[i:i + 2])


def _parse_clock(text):
    """[hour, minute, second, microsecond] of an ISO time without a zone."""
    result = [0, 0, 0, 0]
    i, n = 0, len(text)
    dashed = None
    for part in range(3):
        if n - i < 2:
            raise ValueError
        result[part] = _digits(text[i:i + 2])
        i += 2
        c = text[i:i + 1]
        if part == 0:
            dashed = c == ':'
        if not c or part >= 2:
            break
        if dashed and c == ':':
            i += 1
        elif dashed or c in '.,':
            raise ValueError
    if i < n:
        if text[i] not in '.,' or i + 1 >= n:
            raise ValueError
        fraction = text[i + 1:]
        _digits(fraction)
        result[3] = int(fraction[:6].ljust(6, '0'))
    return result


def _parse_iso_time(text):
    """(hour, ..., microsecond, zone), whether that is the next day's, whether
    that is wrong."""
    if len(text) < 2:
        raise ValueError
    sign = max(text.rfind('+'), text.rfind('-'), text.rfind('Z'))
    clock = text if sign < 0 else text[:sign]
    found = _parse_clock(clock)
    next_day = wrong = False
    if found[0] == 24:
        next_day = True
        wrong = any(found[1:])
    zone = None
    if sign >= 0:
        rest = text[sign + 1:]
        if text[sign] == 'Z':
            if rest:
                raise ValueError
            zone = timezone.utc
        else:
            zone = _parse_zone(rest, text[sign])
    return (*found, zone), next_day, wrong


def _parse_zone(text, sign):
    if len(text) in (0, 1, 3):
        raise ValueError
    hours, minutes, seconds, us = _parse_clock(text)
    if not (hours or minutes or seconds or us):
        return timezone.utc
    delta = timedelta(hours=hours, minutes=minutes, seconds=seconds,
                      microseconds=us)
    return timezone(-delta if sign == '-' else delta)


def _parse_time(text, format):
    """(year, ..., microsecond, zone) by strptime."""
    for i, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {i + 1} must be str, not '
                            f'{type(value).__name__}')
    from _strptime import parse
    fields, us, offset, offset_us = parse(text, format)
    zone = None
    if offset is not None:
        zone = timezone(timedelta(seconds=offset, microseconds=offset_us))
    return (*fields[:6], us, zone)
