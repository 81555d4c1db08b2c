"""The modules that there are."""

__all__ = ['get_importer', 'iter_importers', 'walk_packages', 'iter_modules',
           'get_data', 'resolve_name', 'ModuleInfo', 'extend_path']

from collections import namedtuple

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')


def iter_modules(path=None, prefix=''):
    """Packages have no folders, so none of their modules are found."""
    return iter(())


walk_packages = iter_modules


def iter_importers(fullname=''):
    return iter(())


def get_importer(path_item):
    return None


def get_data(package, resource):
    return None


def extend_path(path, name):
    return path


def resolve_name(name):
    """The object of a name such as 'package.module:Class.method'."""
    import importlib
    module, colon, rest = name.partition(':')
    if colon:
        found = importlib.import_module(module)
        parts = rest.split('.') if rest else []
    else:
        first, *parts = name.split('.')
        module, found = first, importlib.import_module(first)
        while parts:
            try:
                found = importlib.import_module(f'{module}.{parts[0]}')
            except ImportError:
                break
            module += '.' + parts.pop(0)
    for part in parts:
        found = getattr(found, part)
    return found
