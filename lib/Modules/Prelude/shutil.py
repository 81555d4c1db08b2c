"""Files and folders, of which the host grants none; and the size of the terminal."""

import os
from collections import namedtuple

terminal_size = namedtuple('terminal_size', 'columns lines')
terminal_size.__module__ = 'os'
terminal_size.__repr__ = lambda self: (
    f'os.terminal_size(columns={self[0]}, lines={self[1]})')


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def get_terminal_size(fallback=(80, 24)):
    return terminal_size(int(os.environ.get('COLUMNS', fallback[0])),
                         int(os.environ.get('LINES', fallback[1])))


def which(cmd, mode=1, path=None):
    return None


copy = copy2 = copyfile = copytree = move = rmtree = make_archive = os.open
disk_usage = copymode = copystat = os.stat
