"""Shallow and deep copies."""

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error

_atomic = frozenset({
    type(None), int, float, bool, complex, bytes, str, type, range, slice,
    type(Ellipsis), type(NotImplemented), type(lambda: 0), type(len),
    property})


def _has_own(cls, name):
    """Whether a class below the built-in ones defines the method."""
    return getattr(cls, name, None) is not getattr(object, name, None)


def _slots(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = c.__name__.lstrip('_')
                if stripped:
                    name = f'_{stripped}{name}'
            names.append(name)
    return names


def _state_of(x):
    cls = type(x)
    getstate = getattr(cls, '__getstate__', None)
    if getstate is not None and getstate is not getattr(object,
                                                        '__getstate__', None):
        return getstate(x)
    state = getattr(x, '__dict__', None)
    state = dict(state) if state else None
    slots = {name: getattr(x, name) for name in _slots(cls)
             if hasattr(x, name)}
    return (state, slots) if slots else state


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


_values = (int, float, complex, str, bytes, tuple, frozenset)


def _new_like(x, cls, deep=None):
    """A bare instance of x's class with what its built-in base keeps."""
    if hasattr(x, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        if deep:
            args, kwargs = deep(args), deep(kwargs)
        return cls.__new__(cls, *args, **kwargs)
    getnewargs = getattr(cls, '__getnewargs__', None)
    if getnewargs is not None:
        args = getnewargs(x)
        return cls.__new__(cls, *(deep(args) if deep else args))
    for base in _values:
        if isinstance(x, base):
            value = base(x)
            return cls.__new__(cls, deep(value) if deep else value)
    if isinstance(x, BaseException):
        args = x.args
        return cls.__new__(cls, *(deep(args) if deep else args))
    return cls.__new__(cls)


def _fill(x, y, deep=None):
    """Copies the items of a subclass of a built-in container."""
    if isinstance(x, list):
        for item in list.__iter__(x):
            list.append(y, deep(item) if deep else item)
    elif isinstance(x, dict):
        for key in list(dict.__iter__(x)):
            value = dict.__getitem__(x, key)
            if deep:
                key, value = deep(key), deep(value)
            y[key] = value
    elif isinstance(x, set):
        for item in set.__iter__(x):
            set.add(y, deep(item) if deep else item)
    elif isinstance(x, bytearray):
        y.extend(x)


def _reconstruct(x, reduced, memo=None):
    if isinstance(reduced, str):
        return x
    deep = None if memo is None else lambda v: deepcopy(v, memo)
    func, args, *rest = reduced
    state, items, pairs = (*rest, None, None, None)[:3]
    if deep and args:
        args = [deep(arg) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deep(state) if deep else state)
    for item in items or ():
        y.append(deep(item) if deep else item)
    for key, value in pairs or ():
        y[deep(key) if deep else key] = deep(value) if deep else value
    return y


def copy(x):
    cls = type(x)
    if cls in _atomic or issubclass(cls, type) or cls is tuple or (
            cls is frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    if _has_own(cls, '__reduce_ex__'):
        return _reconstruct(x, x.__reduce_ex__(4))
    if _has_own(cls, '__reduce__'):
        return _reconstruct(x, x.__reduce__())
    _check(x, cls)
    y = _new_like(x, cls)
    _fill(x, y)
    state = _state_of(x)
    if state:
        _set_state(y, state)
    return y


def _check(x, cls):
    if cls.__module__ == 'builtins' and not isinstance(x, (
            BaseException, *_values, list, dict, set, bytearray)) and (
            cls is not object):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic:
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
    return _deepcopy_object(x, cls, memo)


def _deepcopy_tuple(x, memo):
    y = [deepcopy(item, memo) for item in x]
    # A tuple may be part of itself.
    if id(x) in memo:
        return memo[id(x)]
    for a, b in zip(x, y):
        if a is not b:
            return tuple(y)
    return x


def _deepcopy_object(x, cls, memo):
    if cls in (set, frozenset, bytearray):
        return cls([deepcopy(item, memo) for item in x])
    if isinstance(x, type(_deepcopy_object.__get__(0))):
        return type(x)(x.__func__, deepcopy(x.__self__, memo))
    if _has_own(cls, '__reduce_ex__'):
        return _reconstruct(x, x.__reduce_ex__(4), memo)
    if _has_own(cls, '__reduce__'):
        return _reconstruct(x, x.__reduce__(), memo)
    _check(x, cls)

    def deep(value):
        return deepcopy(value, memo)

    y = _new_like(x, cls, deep)
    memo[id(x)] = y
    state = _state_of(x)
    if state:
        _set_state(y, deep(state))
    _fill(x, y, deep)
    return y


def replace(obj, /, **changes):
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {cls.__name__} objects')
    return func(obj, **changes)
