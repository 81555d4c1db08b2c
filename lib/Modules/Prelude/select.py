"""Waiting for sockets and files, of which there are none."""

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32


def _refuse(*args):
    raise PermissionError(1, 'Operation not permitted: the host grants nothing '
                          'to wait for')


def select(rlist, wlist, xlist, timeout=None, /):
    if any((rlist, wlist, xlist)):
        _refuse()
    return [], [], []


poll = epoll = _refuse
