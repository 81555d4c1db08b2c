"""Where memory was allocated: nothing is traced."""

_is_tracing = False


def start(nframe=1, /):
    global _is_tracing
    if nframe < 1:
        raise ValueError('the number of frames must be in range [1; 65535]')
    _is_tracing = True


def stop():
    global _is_tracing
    _is_tracing = False


def is_tracing():
    return _is_tracing


def get_traced_memory():
    return 0, 0


def get_tracemalloc_memory():
    return 0


def get_traceback_limit():
    return 1


def reset_peak():
    pass


def clear_traces():
    pass


def get_object_traceback(obj):
    return None


class Snapshot:
    traces = ()
    traceback_limit = 1

    def statistics(self, key_type, cumulative=False):
        return []

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        return []

    def filter_traces(self, filters):
        return self


class Filter:
    def __init__(self, inclusive, filename_pattern, lineno=None,
                 all_frames=False, domain=None):
        self.inclusive = inclusive
        self.filename_pattern = filename_pattern
        self.lineno = lineno


def take_snapshot():
    if not _is_tracing:
        raise RuntimeError('the tracemalloc module must be tracing memory '
                           'allocations to take a snapshot')
    return Snapshot()
