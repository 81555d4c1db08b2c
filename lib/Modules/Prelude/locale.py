"""The C locale."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES = range(6)
LC_ALL = 6
CHAR_MAX = 127
CODESET, RADIXCHAR, THOUSEP = 14, 65536, 65537


class Error(Exception):
    pass


Error.__module__ = 'locale'


def setlocale(category, locale=None):
    if locale in (None, '', 'C', 'POSIX'):
        return 'C'
    raise Error('unsupported locale setting')


def getlocale(category=LC_CTYPE):
    return None, None


getdefaultlocale = getlocale


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '',
            'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': '',
            'int_frac_digits': 127, 'frac_digits': 127,
            'p_cs_precedes': 127, 'p_sep_by_space': 127,
            'n_cs_precedes': 127, 'n_sep_by_space': 127,
            'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.',
            'thousands_sep': '', 'grouping': []}


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def getencoding():
    return 'utf-8'


def nl_langinfo(key, /):
    return {CODESET: 'UTF-8', RADIXCHAR: '.'}.get(key, '')


def strcoll(a, b, /):
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' "
                     'locale.')


def str(val):
    return f'{val:.12g}'


def delocalize(string):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


def normalize(localename):
    return localename


def resetlocale(category=LC_ALL):
    pass
