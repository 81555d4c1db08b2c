"""Whether a module is there."""

import sys

__all__ = ['find_spec', 'module_from_spec', 'resolve_name',
           'spec_from_loader', 'spec_from_file_location']


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None,
                 is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.submodule_search_locations = [] if is_package else None
        self.loader_state = loader_state
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition('.')[0]
        return self.name

    def __repr__(self):
        return (f'ModuleSpec(name={self.name!r}, loader={self.loader!r}, '
                f'origin={self.origin!r})')


def find_spec(name, package=None):
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        if '.' in name and error.name != name:
            raise
        return None
    return ModuleSpec(name, None, origin='built-in')


def module_from_spec(spec):
    return __import__(spec.name, fromlist=('*',))


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    from importlib import _resolve_name
    level = len(name) - len(name.lstrip('.'))
    return _resolve_name(name[level:], package, level)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, **options):
    raise PermissionError(1, 'Operation not permitted: modules do not come '
                          'from files', location)
