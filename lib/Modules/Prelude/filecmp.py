"""Whether files are alike."""

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

import os

BUFSIZE = 8192
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs',
                   '__pycache__']


def clear_cache():
    """Nothing is remembered."""


def cmp(f1, f2, shallow=True):
    with open(f1, 'rb') as first, open(f2, 'rb') as second:
        while True:
            piece = first.read(BUFSIZE)
            if piece != second.read(BUFSIZE):
                return False
            if not piece:
                return True


def cmpfiles(a, b, common, shallow=True):
    lists = [], [], []
    for name in common:
        try:
            is_same = cmp(os.path.join(a, name), os.path.join(b, name))
        except (OSError, ValueError):
            lists[2].append(name)
        else:
            lists[0 if is_same else 1].append(name)
    return lists


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right = a, b
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        skipped = {*self.ignore, *self.hide}
        self.left_list = sorted({*os.listdir(a)} - skipped)
        self.right_list = sorted({*os.listdir(b)} - skipped)
        self.common = [name for name in self.left_list
                       if name in self.right_list]
        self.left_only = [name for name in self.left_list
                          if name not in self.right_list]
        self.right_only = [name for name in self.right_list
                           if name not in self.left_list]
