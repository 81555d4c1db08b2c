"""Lines of source files: those of the running program alone are known."""

from _frames import source_text

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def _remember(code):
    """Makes the source that code comes from known."""
    name = code.co_filename
    if name not in cache:
        lines = source_text(code).splitlines(True)
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[name] = (len(lines), None, lines, name)


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename not in cache:
        from _frames import current
        frame = current()
        while frame is not None:
            _remember(frame.f_code)
            frame = frame.f_back
    entry = cache.get(filename)
    return entry[2] if entry is not None and len(entry) != 1 else []


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def updatecache(filename, module_globals=None):
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
