"""Time zones of the IANA database, of which the host grants no data."""

from datetime import tzinfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH',
           'ZoneInfoNotFoundError', 'InvalidTZPathWarning']

TZPATH = ()


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""


class InvalidTZPathWarning(RuntimeWarning):
    pass


class ZoneInfo(tzinfo):
    def __new__(cls, key):
        raise ZoneInfoNotFoundError(f'No time zone found with key {key}')

    no_cache = classmethod(__new__)

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        pass


def available_timezones():
    return set()


def reset_tzpath(to=None):
    pass
