"""Time zones of the IANA database, of which there is universal time alone."""

from datetime import timedelta, tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH',
           'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""


class InvalidTZPathWarning(RuntimeWarning):
    pass


def _check_key(key):
    from os import path
    if path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    normal = path.normpath(key)
    if len(normal) != len(key):
        raise ValueError('ZoneInfo keys must be normalized relative paths, '
                         f'got: {key}')
    if normal.startswith('..'):
        raise ValueError('ZoneInfo keys must refer to subdirectories of '
                         f'TZPATH, got: {key}')


class ZoneInfo(tzinfo):
    """Universal time by its names: there are no data of others."""

    _known = {}

    def __new__(cls, key):
        if (known := cls._known.get((cls, key))) is not None:
            return known
        return cls._known.setdefault((cls, key), cls.no_cache(key))

    @classmethod
    def no_cache(cls, key):
        _check_key(key)
        if key not in _universal:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
        self = super().__new__(cls)
        self._key = key
        return self

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for known in list(cls._known):
            if only_keys is None or known[1] in only_keys:
                del cls._known[known]

    @property
    def key(self):
        return self._key

    def utcoffset(self, dt, /):
        return timedelta(0)

    def dst(self, dt, /):
        return timedelta(0)

    def tzname(self, dt, /):
        return _universal[self._key]

    def fromutc(self, dt, /):
        return dt

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self._key!r})'

    def __str__(self):
        return self._key

    def __reduce__(self):
        return self.__class__, (self._key,)


_universal = dict.fromkeys('UTC Etc/UTC Etc/UCT Etc/Universal Etc/Zulu UCT '
                           'Universal Zulu'.split(), 'UTC')
_universal |= dict.fromkeys('GMT Etc/GMT Etc/GMT0 Etc/GMT+0 Etc/GMT-0 '
                            'Etc/Greenwich GMT0 GMT+0 GMT-0 Greenwich'.split(),
                            'GMT')


def available_timezones():
    return set(_universal)


def reset_tzpath(to=None):
    pass
