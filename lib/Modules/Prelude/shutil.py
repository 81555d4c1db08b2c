"""Files and folders, of which the host grants none; and the size of the terminal."""

import fnmatch
import os
from collections import namedtuple

COPY_BUFSIZE = 256 * 1024
terminal_size = namedtuple('terminal_size', 'columns lines', module='os')
terminal_size.__repr__ = lambda self: (
    f'os.terminal_size(columns={self[0]}, lines={self[1]})')


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """The operation is not for special files, such as pipes."""


class ReadError(OSError):
    """An archive cannot be read."""


def get_terminal_size(fallback=(80, 24)):
    return terminal_size(int(os.environ.get('COLUMNS', fallback[0])),
                         int(os.environ.get('LINES', fallback[1])))


def which(cmd, mode=1, path=None):
    return None


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def ignore_patterns(*patterns):
    def _ignore_patterns(path, names):
        return {name for pattern in patterns
                for name in fnmatch.filter(names, pattern)}
    return _ignore_patterns


copy = copy2 = copyfile = copytree = move = rmtree = make_archive = os.open
disk_usage = copymode = copystat = unpack_archive = chown = os.stat
