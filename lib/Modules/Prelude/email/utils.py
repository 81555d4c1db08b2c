"""Addresses, dates and parameters of messages."""

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231',
           'encode_rfc2231', 'formataddr', 'formatdate', 'format_datetime',
           'getaddresses', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate',
           'parsedate_tz', 'parsedate_to_datetime', 'unquote']

import calendar
import datetime
import re
import time
import urllib.parse

from email.charset import Charset

COMMASPACE = ', '
_specials = re.compile(r'[][\\()<>@,:;".]')
_days = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_zones = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300,
          'EST': -500, 'EDT': -400, 'CST': -600, 'CDT': -500, 'MST': -700,
          'MDT': -600, 'PST': -800, 'PDT': -700}


def quote(text):
    return text.replace('\\', '\\\\').replace('"', '\\"')


def unquote(text):
    if len(text) > 1:
        if text[0] == text[-1] == '"':
            return text[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if text[0] == '<' and text[-1] == '>':
            return text[1:-1]
    return text


def formataddr(pair, charset='utf-8'):
    name, address = pair
    address.encode('ascii')
    if not name:
        return address
    if not name.isascii():
        if isinstance(charset, str):
            charset = Charset(charset)
        return f'{charset.header_encode(name)} <{address}>'
    quotes = '"' if _specials.search(name) else ''
    escaped = re.sub(r'[\\"]', r'\\\g<0>', name)
    return f'{quotes}{escaped}{quotes} <{address}>'


_token = re.compile(r'''\s+|"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^>]*>?|
                        [,;:]|[^\s"(<,;:]+''', re.VERBOSE)


class _Address:
    """What was read of one address."""

    def __init__(self):
        self.words = []
        self.comments = []
        self.route = None

    def add(self, token):
        if token[0] == '"':
            self.words.append(unquote(token))
        elif token[0] == '(':
            self.comments.append(token[1:-1])
        elif token[0] == '<':
            self.route = ''.join(token.strip('<>').split())
        else:
            self.words.append(token)

    def pair(self):
        text = ' '.join(' '.join(self.words).split())
        comment = ' '.join(self.comments)
        if self.route is not None:
            if comment:
                text += f' ({comment})' if text else comment
            return text, self.route
        return comment, text.replace(' ', '')


def _addresses(text):
    current, is_empty = _Address(), True
    for match in _token.finditer(text):
        token = match[0]
        if token.isspace():
            continue
        if token == ':':
            current, is_empty = _Address(), True
        elif token in ',;':
            if not is_empty:
                yield current.pair()
            current, is_empty = _Address(), True
        else:
            current.add(token)
            is_empty = False
    if not is_empty:
        yield current.pair()


def _is_sound(pair):
    name, address = pair
    return bool(address) and address.count('@') <= 1 and ' ' not in address


def getaddresses(fieldvalues, *, strict=True):
    out = []
    for value in fieldvalues:
        pairs = list(_addresses(str(value)))
        if strict and not all(_is_sound(pair) for pair in pairs):
            pairs = [('', '')]
        out += pairs or [('', '')]
    return out


def parseaddr(addr, *, strict=True):
    if isinstance(addr, list):
        addr = addr[0] if addr else ''
    if not isinstance(addr, str):
        return '', ''
    pairs = getaddresses([addr], strict=strict)
    if strict and len(pairs) > 1:
        return '', ''
    return pairs[0]


def format_datetime(dt, usegmt=False):
    now = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError('usegmt option requires a UTC datetime')
        zone = 'GMT'
    elif dt.tzinfo is None:
        zone = '-0000'
    else:
        zone = dt.strftime('%z')
    return _format_tuple(now, zone)


def _format_tuple(now, zone):
    return (f'{_days[now[6]]}, {now[2]:02} {_months[now[1] - 1]} {now[0]:04} '
            f'{now[3]:02}:{now[4]:02}:{now[5]:02} {zone}')


def formatdate(timeval=None, localtime=False, usegmt=False):
    if timeval is None:
        timeval = time.time()
    dt = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        return format_datetime(dt.astimezone())
    if usegmt:
        return format_datetime(dt, True)
    return format_datetime(dt.replace(tzinfo=None))


def localtime(dt=None):
    if dt is None:
        dt = datetime.datetime.now(datetime.timezone.utc)
    return dt.astimezone()


_date = re.compile(r'''\s*(?:[A-Za-z]+,?\s+)?(\d{1,2})[\s-]+([A-Za-z]+)[\s-]+
                       (\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?
                       (?:\s+([-+]?\w+))?''', re.VERBOSE)


def _zone_offset(zone):
    """Seconds east of Greenwich, or None where that is not known."""
    number = _zones.get(zone.upper())
    if number is None:
        try:
            number = int(zone)
        except ValueError:
            return None
        if number == 0 and zone.startswith('-'):
            return None
    sign = -1 if number < 0 else 1
    hours, minutes = divmod(abs(number), 100)
    return sign * (hours * 3600 + minutes * 60)


def _parse_date(data):
    match = _date.match(data) if data else None
    if not match:
        return None
    day, month, year, hour, minute, second, zone = match.groups()
    month = month.lower()[:3].capitalize()
    if month not in _months:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    return (year, _months.index(month) + 1, int(day), int(hour), int(minute),
            int(second or 0), 0, 1, -1, _zone_offset(zone) if zone else None)


def parsedate_tz(data):
    parts = _parse_date(data)
    if parts is None:
        return None
    return parts if parts[9] is not None else (*parts[:9], 0)


def parsedate(data):
    parts = parsedate_tz(data)
    return parts[:9] if parts else None


def mktime_tz(data):
    seconds = calendar.timegm(data)
    return seconds if data[9] is None else seconds - data[9]


def parsedate_to_datetime(data):
    parts = _parse_date(data)
    if parts is None:
        raise ValueError(f'Invalid date value or format "{data}"')
    dt = datetime.datetime(*parts[:6])
    if parts[9] is None:
        return dt
    return dt.replace(tzinfo=datetime.timezone(
        datetime.timedelta(seconds=parts[9])))


_messages = 0


def make_msgid(idstring=None, domain=None):
    """An identifier that no other message of this run has."""
    global _messages
    _messages += 1
    end = '' if idstring is None else '.' + idstring
    return (f'<{int(time.time() * 100)}.1.{_messages}{end}'
            f'@{domain or "localhost"}>')


def decode_rfc2231(s):
    parts = s.split("'", 2)
    return parts if len(parts) == 3 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    s = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return f"{charset}'{language or ''}'{s}"


def collapse_rfc2231_value(value, errors='replace',
                           fallback_charset='us-ascii'):
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    data = bytes(text, 'raw-unicode-escape')
    try:
        return str(data, charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)


def decode_params(params):
    """Joins the pieces of parameters with numbers, and decodes them."""
    plain, pieces = [params[0]], {}
    for name, value in params[1:]:
        match = re.fullmatch(r'(\w[\w-]*?)(?:\*(\d+))?(\*?)', name)
        if not match or not (match[2] or match[3]):
            plain.append((name, f'"{quote(unquote(value))}"'))
            continue
        pieces.setdefault(match[1], []).append(
            (int(match[2] or 0), unquote(value), bool(match[3])))
    for name, each in pieces.items():
        each.sort()
        is_encoded = any(encoded for _, _, encoded in each)
        value = ''.join(text for _, text, _ in each)
        if is_encoded:
            charset, language, value = decode_rfc2231(value)
            value = urllib.parse.unquote(value, encoding='latin-1')
            plain.append((name, (charset, language, f'"{quote(value)}"')))
        else:
            plain.append((name, f'"{quote(value)}"'))
    return plain
