"""Imports by name, among the modules that exist here."""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

import sys

from builtins import __import__


def invalidate_caches():
    """Nothing is cached: modules are not looked for in files."""


def _resolve_name(name, package, level):
    bits = package.rsplit('.', level - 1)
    if len(bits) < level:
        raise ImportError('attempted relative import beyond top-level package')
    base = bits[0]
    return f'{base}.{name}' if name else base


def import_module(name, package=None):
    """Imports a module; with a leading dot it is relative to `package`."""
    level = 0
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a "
                            f"relative import for {name!r}")
        for character in name:
            if character != '.':
                break
            level += 1
        name = _resolve_name(name[level:], package, level)
    return __import__(name, fromlist=('*',))


def reload(module):
    """A module of the library is the same each time."""
    try:
        name = module.__name__
    except AttributeError:
        raise TypeError('reload() argument must be a module') from None
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    return module
