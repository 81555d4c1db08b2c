"""Browsers, of which the host grants none."""

__all__ = ['Error', 'open', 'open_new', 'open_new_tab', 'get', 'register']


class Error(Exception):
    pass


def register(name, klass, instance=None, *, preferred=False):
    pass


def get(using=None):
    raise Error('could not locate runnable browser')


def open(url, new=0, autoraise=True):
    return False


def open_new(url):
    return open(url, 1)


def open_new_tab(url):
    return open(url, 2)
