"""What imports modules."""

__all__ = ['BuiltinImporter', 'ModuleSpec', 'SourceFileLoader',
           'SourcelessFileLoader', 'ExtensionFileLoader', 'PathFinder',
           'FileFinder', 'FrozenImporter', 'all_suffixes', 'SOURCE_SUFFIXES',
           'BYTECODE_SUFFIXES', 'EXTENSION_SUFFIXES']

from importlib.util import ModuleSpec

SOURCE_SUFFIXES, BYTECODE_SUFFIXES = ['.py'], ['.pyc']
EXTENSION_SUFFIXES = []


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class BuiltinImporter:
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        from importlib.util import find_spec
        return find_spec(fullname)


class FrozenImporter(BuiltinImporter):
    pass


class PathFinder:
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class FileFinder:
    def __init__(self, path, *loader_details):
        self.path = path


class SourceFileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()


class SourcelessFileLoader(SourceFileLoader):
    pass


class ExtensionFileLoader(SourceFileLoader):
    pass
