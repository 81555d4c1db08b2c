"""Signals: handlers are remembered, and nothing sends any."""

import enum as _enum


class Signals(_enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Sigmasks(_enum.IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


class Handlers(_enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
ItimerError = OSError
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {number: Handlers.SIG_DFL for number in Signals}
_handlers[Signals.SIGINT] = default_int_handler


def _checked(signalnum):
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def signal(signalnum, handler):
    number = _checked(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, '
                        'signal.SIG_DFL, or a callable object')
    if number in (Signals.SIGKILL, Signals.SIGSTOP):
        raise OSError(22, 'Invalid argument')
    old = _handlers.get(number, Handlers.SIG_DFL)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return old


def getsignal(signalnum):
    return _handlers.get(_checked(signalnum), Handlers.SIG_DFL)


def raise_signal(signalnum, /):
    number = _checked(signalnum)
    handler = getsignal(number)
    if callable(handler):
        handler(number, None)
    elif handler == Handlers.SIG_DFL:
        raise SystemExit(128 + number)


def valid_signals():
    return set(Signals)


def strsignal(signalnum, /):
    names = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted',
             9: 'Killed', 11: 'Segmentation fault', 13: 'Broken pipe',
             14: 'Alarm clock', 15: 'Terminated'}
    return names.get(_checked(signalnum))


def _refuse(name):
    def refuse(*args):
        raise PermissionError(1, 'Operation not permitted: the host grants '
                              f'no signal.{name}')
    return refuse


def alarm(seconds, /):
    if seconds:
        _refuse('alarm')()
    return 0


setitimer, pause, sigwait = map(_refuse, ['setitimer', 'pause', 'sigwait'])


def getitimer(which, /):
    return 0.0, 0.0


def pthread_sigmask(how, mask, /):
    return set()


def sigpending():
    return set()


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    _checked(signalnum)
