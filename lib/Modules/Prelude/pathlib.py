"""Paths as objects. What would touch a file raises PermissionError."""

import functools
import os
import posixpath
from collections.abc import Sequence

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path',
           'PosixPath', 'WindowsPath', 'UnsupportedOperation']


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents(Sequence):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= self._count or index < -self._count:
            raise IndexError(index)
        if index < 0:
            index += self._count
        path = self._path
        return path._with(path._root, path._tail[:-index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


@functools.total_ordering
class PurePath:
    __slots__ = ('_root', '_tail', '_drive', '_hash')
    parser = posixpath
    _separator = '/'

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        text = ''
        for arg in args:
            if isinstance(arg, PurePath):
                part = str(arg)
            else:
                part = (os.fspath(arg) if hasattr(type(arg), '__fspath__')
                        else arg)
                if not isinstance(part, str):
                    raise TypeError(
                        'argument should be a str or an os.PathLike object '
                        'where __fspath__ returns a str, not '
                        f'{type(part).__name__!r}')
            text = self._joined(text, part)
        self._drive, self._root, rest = self._split_root(text)
        self._tail = [part for part in rest.split(self._separator)
                      if part and part != '.']

    def _joined(self, text, part):
        return posixpath.join(text, part) if text else part

    def _split_root(self, text):
        return posixpath.splitroot(text)

    def _with(self, root, tail):
        result = self.with_segments()
        result._drive = self._drive
        result._root = root
        result._tail = tail
        return result

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    # Text.

    def __str__(self):
        text = self._drive + self._root + self._separator.join(self._tail)
        return text or '.'

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self._separator, '/')

    def as_uri(self):
        import warnings
        warnings.warn('pathlib.PurePath.as_uri() is deprecated and scheduled '
                      'for removal in Python 3.19. Use pathlib.Path.as_uri().',
                      DeprecationWarning)
        return self._uri()

    def _uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(self.as_posix())

    def _key(self):
        return str(self)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self.parser is other.parser

    def __hash__(self):
        return hash(self._key())

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return (self._key().split(self._separator) <
                other._key().split(self._separator))

    def __reduce__(self):
        return type(self), self.parts

    # Parts.

    @property
    def drive(self):
        return self._drive

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._drive + self._root

    @property
    def parts(self):
        anchor = self.anchor
        return ((anchor,) if anchor else ()) + tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        return posixpath.splitext(self.name)[1]

    @property
    def suffixes(self):
        name = self.name.lstrip('.')
        return ['.' + part for part in name.split('.')[1:]]

    @property
    def stem(self):
        return posixpath.splitext(self.name)[0]

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._with(self._root, self._tail[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    # New paths.

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        if not name or self._separator in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._with(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and (not suffix.startswith('.') or suffix == '.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        ups = 0
        for ups, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of '
                                 f'{str(other)!r}')
            if path.name == '..':
                raise ValueError("'..' segment in {str(other)!r} cannot be "
                                 'walked')
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have '
                             'different anchors')
        return self.with_segments(
            *['..'] * ups, *self._tail[len(path._tail):])

    def is_relative_to(self, other):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    # Patterns.

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return _match_parts(list(self.parts), list(pattern.parts))

    def match(self, path_pattern, *, case_sensitive=None):
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        wanted = path_pattern.parts
        if not wanted:
            raise ValueError('empty pattern')
        parts = self.parts
        if len(parts) < len(wanted) or (
                path_pattern.anchor and len(parts) != len(wanted)):
            return False
        return all([_match_part(part, pattern) for part, pattern
                    in zip(parts[-len(wanted):], wanted)])


def _match_part(part, pattern):
    import fnmatch
    return fnmatch.fnmatchcase(part, '*' if pattern == '**' else pattern)


def _match_parts(parts, patterns):
    """Whether all parts match; `**` stands for any number of them."""
    reached = {0}
    for pattern in patterns:
        if pattern == '**':
            reached = set(range(min(reached, default=len(parts) + 1),
                                len(parts) + 1))
        else:
            reached = {i + 1 for i in reached if i < len(parts) and
                       _match_part(parts[i], pattern)}
    return len(parts) in reached


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()
    parser = None
    _separator = '\\'

    def _joined(self, text, part):
        part = part.replace('/', '\\')
        if not text:
            return part
        drive, root, _ = self._split_root(part)
        own_drive, own_root, _ = self._split_root(text)
        if root and drive or drive and drive.lower() != own_drive.lower():
            return part
        if root:
            return own_drive + part
        if drive:
            part = part[len(drive):]
        return text + part if text.endswith('\\') else f'{text}\\{part}'

    def _split_root(self, text):
        drive = ''
        if text[1:2] == ':':
            drive, text = text[:2], text[2:]
        elif text.startswith('\\\\'):
            parts = text[2:].split('\\', 2)
            if len(parts) > 1:
                return ('\\\\' + '\\'.join(parts[:2]), '\\',
                        parts[2] if len(parts) > 2 else '')
        if text[:1] == '\\':
            return drive, '\\', text[1:]
        return drive, '', text

    def _key(self):
        return str(self).lower()

    def is_absolute(self):
        return bool(self._root and self._drive)

    def _uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        text = self.as_posix()
        return 'file:///' + text[:2] + quote(text[2:])


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        path = os.path.expanduser('~')
        if path == '~':
            raise RuntimeError('Could not determine home directory.')
        return cls(path)

    def expanduser(self):
        return self.with_segments(os.path.expanduser(str(self)))

    def absolute(self):
        return self if self.is_absolute() else self.cwd() / self

    def resolve(self, strict=False):
        return self.with_segments(os.path.abspath(self))

    def as_uri(self):
        return self._uri()

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    is_file = is_dir = is_symlink = is_mount = is_socket = is_fifo = exists
    is_block_device = is_char_device = is_junction = exists

    def open(self, mode='r', buffering=-1, encoding=None, errors=None,
             newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', encoding=encoding, errors=errors) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def iterdir(self):
        return iter([self / name for name in os.listdir(self)])

    def glob(self, pattern, **kwargs):
        if not str(pattern):
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        return iter(())

    rglob = glob

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)


def _refusal(name, function):
    def refuse(self, *args, **kwargs):
        return function(self)
    refuse.__name__ = name
    return refuse


for _name, _function in (
        ('stat', os.stat), ('lstat', os.lstat), ('mkdir', os.mkdir),
        ('rmdir', os.rmdir), ('unlink', os.unlink), ('rename', os.rename),
        ('replace', os.replace), ('touch', os.open), ('chmod', os.chmod),
        ('symlink_to', os.symlink), ('hardlink_to', os.link),
        ('readlink', os.readlink), ('walk', os.walk), ('owner', os.stat),
        ('group', os.stat), ('copy', os.open), ('move', os.rename)):
    setattr(Path, _name, _refusal(_name, _function))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(
            f"cannot instantiate {cls.__name__!r} on your system")
