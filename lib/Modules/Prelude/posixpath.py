"""Paths as text. No file is known, so nothing exists."""

import os

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split',
           'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
           'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists',
           'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'curdir', 'pardir', 'sep',
           'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath',
           'isjunction', 'isreserved', 'isdevdrive', 'ALLOW_MISSING']

curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
defpath, altsep, devnull = '/bin:/usr/bin', None, '/dev/null'
supports_unicode_filenames = False
genericpath = None


class ALLOW_MISSING:
    pass


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    a = os.fspath(a)
    slash = _slash(a)
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        for part in (a, *p):
            if not isinstance(part, (str, bytes)):
                raise TypeError('join() argument must be str, bytes, or '
                                'os.PathLike object, not '
                                f'{type(part).__name__!r}') from None
        raise TypeError("Can't mix strings and bytes in path "
                        'components') from None
    return path


def split(p):
    p = os.fspath(p)
    slash = _slash(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = os.fspath(p)
    dot = b'.' if isinstance(p, bytes) else '.'
    name = p.rfind(_slash(p)) + 1
    at = p.rfind(dot)
    # Dots at the start of the name belong to it.
    if at > name and p[name:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, empty = _slash(p), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def normpath(path):
    path = os.fspath(path)
    slash = _slash(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dot * 2 and (parts and parts[-1] != dot * 2 or root):
            if parts:
                parts.pop()
            continue
        parts.append(part)
    return root + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def realpath(filename, /, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash = _slash(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    start = dot if start is None else os.fspath(start)
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([here, there]))
    parts = [dot * 2] * (len(here) - same) + there[same:]
    return slash.join(parts) if parts else dot


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash = _slash(paths[0])
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash)
                    if part and part != dot] for path in paths]
    common = commonprefix(split_paths)
    return (slash if isabs(paths[0]) else paths[0][:0]) + slash.join(common)


def expanduser(path):
    path = os.fspath(path)
    if path.startswith('~') and 'HOME' in os.environ:
        rest = path[1:]
        if not rest or rest.startswith('/'):
            return os.environ['HOME'].rstrip('/') + rest or '/'
    return path


def expandvars(path):
    import re
    path = os.fspath(path)

    def value(match):
        name = match.group(1) or match.group(2)
        return os.environ.get(name, match.group(0))
    return re.sub(r'\$(?:(\w+)|\{([^}]*)\})', value, path)


def exists(path):
    os.fspath(path) if not isinstance(path, int) else None
    return False


lexists = isfile = isdir = islink = exists


def ismount(path):
    return os.fspath(path) == '/'


def isjunction(path):
    os.fspath(path)
    return False


def isreserved(path):
    return False


isdevdrive = isjunction


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    os.stat(f1)
