"""Finds files; there are none."""

__all__ = ['escape', 'glob', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
         include_hidden=False):
    return []


def iglob(pathname, **kwargs):
    return iter(())


def escape(pathname):
    import re
    return re.sub('([*?[])', r'[\1]', pathname)
