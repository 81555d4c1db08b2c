"""Limits of the process, which are the host's."""

error = OSError
RLIM_INFINITY = -1
(RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE,
 RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK,
 RLIMIT_AS) = range(10)
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1


def getrlimit(resource, /):
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')
    return RLIM_INFINITY, RLIM_INFINITY


def setrlimit(resource, limits, /):
    """The host's limits stay as they are."""
    getrlimit(resource)
    soft, hard = limits


class struct_rusage(tuple):
    _names = ('ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss '
              'ru_minflt ru_majflt ru_nswap ru_inblock ru_oublock ru_msgsnd '
              'ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw').split()

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'resource.struct_rusage' object has no "
                             f'attribute {name!r}')


def getrusage(who, /):
    import time
    return struct_rusage([time.process_time(), 0.0] + [0] * 14)


def getpagesize():
    return 4096
