"""Data bases of keys and values in files, which the host does not grant."""

__all__ = ['open', 'whichdb', 'error']


class _Error(Exception):
    pass


error = _Error, OSError


def whichdb(filename):
    return None


def open(file, flag='r', mode=0o666):
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'data bases', file)
