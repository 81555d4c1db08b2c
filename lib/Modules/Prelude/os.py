"""The operating system: the host grants none of it. Paths are text, the environment
is empty, the working folder is the root; what needs more raises PermissionError."""

import sys
from abc import ABC, abstractmethod
from collections.abc import MutableMapping

name = 'posix'
linesep = '\n'
curdir, pardir, extsep, sep, pathsep = '.', '..', '.', '/', ':'
defpath, altsep, devnull = '/bin:/usr/bin', None, '/dev/null'
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = (
    0, 1, 2, 64, 128, 512, 1024)
O_CLOEXEC, O_NONBLOCK, O_SYNC, O_DIRECTORY = 0x80000, 2048, 0x101000, 0x10000
EX_OK = 0
(EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE,
 EX_SOFTWARE, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL,
 EX_PROTOCOL, EX_NOPERM, EX_CONFIG) = range(64, 79)
P_WAIT, P_NOWAIT, WNOHANG, WUNTRACED = 0, 1, 1, 2
error = OSError
supports_follow_symlinks = supports_dir_fd = supports_fd = frozenset()
supports_bytes_environ = True


class PathLike(ABC):
    __slots__ = ()

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any(['__fspath__' in base.__dict__
                        for base in subclass.__mro__]) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError('expected str, bytes or os.PathLike object, not ' +
                        type(path).__name__)
    result = method(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to '
                        f'return str or bytes, not {type(result).__name__}')
    return result


def fsencode(filename):
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


class _Environ(MutableMapping):
    """Variables that the program sets for itself."""

    def __init__(self):
        self._data = {}

    def __getitem__(self, key):
        try:
            return self._data[_checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._data[_checked(key)] = _checked(value)

    def __delitem__(self, key):
        try:
            del self._data[_checked(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ', '.join([f'{key!r}: {value!r}'
                           for key, value in self._data.items()])
        return f'environ({{{items}}})'

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return {**self, **other}


def _checked(value):
    if not isinstance(value, str):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def getcwd():
    return '/'


def getcwdb():
    return b'/'


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getlogin():
    raise OSError(6, 'No such device or address')


def get_terminal_size(fd=1, /):
    raise OSError(25, 'Inappropriate ioctl for device')


def strerror(code, /):
    import errno
    messages = {1: 'Operation not permitted', 2: 'No such file or directory',
                13: 'Permission denied', 17: 'File exists',
                20: 'Not a directory', 21: 'Is a directory',
                22: 'Invalid argument', 39: 'Directory not empty'}
    return messages.get(code, f'Unknown error {code}')


def urandom(size, /):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'randomness')


def _exit(status):
    sys.exit(status)


def abort():
    sys.exit(134)


def access(path, mode, **kwargs):
    fspath(path)
    return False


def _refusal(name):
    def refuse(path=None, *args, **kwargs):
        if path is None or isinstance(path, int):
            raise PermissionError(1, 'Operation not permitted: the host '
                                  f'grants no os.{name}')
        raise PermissionError(1, 'Operation not permitted', fspath(path))
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in '''chdir chmod chown close dup fdopen fork fstat fsync kill link
listdir lseek lstat mkdir makedirs mkfifo open pipe popen read readlink remove
removedirs rename renames replace rmdir scandir stat symlink system times
truncate umask uname unlink utime walk fwalk wait waitpid write execv execve
execvp spawnv startfile'''.split():
    globals()[_name] = _refusal(_name)

import posixpath as path
sys.modules['os.path'] = path

__all__ = [_name for _name in list(globals()) if _name[0] != '_' and
           _name not in ('sys', 'ABC', 'abstractmethod', 'MutableMapping')]
