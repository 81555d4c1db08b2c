"""Shallow and deep copies."""

import copyreg

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

_method = type(copyreg.pickle.__get__(0))
_deep_atomic = frozenset({
    type(None), int, float, bool, complex, bytes, str, type, range,
    type(Ellipsis), type(NotImplemented), type(lambda: 0), type(len),
    type(copyreg.pickle.__code__), property})
_atomic = _deep_atomic | {tuple, frozenset, slice}
_copied_by_method = frozenset({list, dict, set, bytearray})


def copy(x):
    cls = type(x)
    if cls in _atomic:
        return x
    if cls in _copied_by_method:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduced(x, cls), None)


def _reduced(x, cls):
    reducer = copyreg.dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, '__reduce_ex__', None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, '__reduce__', None)
    if reducer:
        return reducer()
    raise Error(f'un(deep)copyable object of type {cls}')


def _rebuild(x, reduced, memo):
    """What __reduce_ex__ told put together again; deeply with a memo."""
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, memo, *reduced)


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for key, value in slots.items():
            setattr(y, key, value)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _deep_atomic:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    y = _deepcopy_new(x, cls, memo)
    if y is not x:
        memo[d] = y
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def _deepcopy_new(x, cls, memo):
    if cls is list:
        y = []
        memo[id(x)] = y
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = {}
        memo[id(x)] = y
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        return _deepcopy_tuple(x, memo)
    if issubclass(cls, type):
        return x
    copier = getattr(x, '__deepcopy__', None)
    if copier is not None:
        return copier(memo)
    if cls is _method:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if cls is set:
        return cls([deepcopy(item, memo) for item in x])
    return _rebuild(x, _reduced(x, cls), memo)


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple may be part of itself.
    if id(x) in memo:
        return memo[id(x)]
    for a, b in zip(x, y):
        if a is not b:
            return tuple(y)
    return x


def replace(obj, /, **changes):
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return func(obj, **changes)
