"""The collector as a script sees it: it works, and there is nothing to tell.

Objects have no reference counts, and when the collector runs must not show in a
run that is stored and resumed. So all answers are constant.
"""

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []

_state = {'enabled': True, 'debug': 0, 'threshold': (2000, 10, 0)}


def enable():
    _state['enabled'] = True


def disable():
    _state['enabled'] = False


def isenabled():
    return _state['enabled']


def collect(generation=2):
    if not 0 <= generation.__index__() <= 2:
        raise ValueError('invalid generation')
    return 0


def set_debug(flags, /):
    _state['debug'] = flags.__index__()


def get_debug():
    return _state['debug']


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    old = _state['threshold']
    _state['threshold'] = (threshold0,
                           old[1] if threshold1 is None else threshold1, 0)


def get_threshold():
    return _state['threshold']


def get_count():
    return (0, 0, 0)


def get_stats():
    return [{'collections': 0, 'collected': 0, 'uncollectable': 0}
            for _ in range(3)]


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    return []


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, type(None),
                                type(...), type(NotImplemented)))


def is_finalized(obj, /):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
