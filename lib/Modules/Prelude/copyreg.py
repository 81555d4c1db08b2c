"""How objects are taken apart to be copied or pickled."""

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension',
           'clear_extension_cache']

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if (_extension_registry.get(key) == code and
            _inverted_registry.get(code) == key):
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code '
                         f'{_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key '
                         f'{_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = module, name
    if (_extension_registry.get(key) != code or
            _inverted_registry.get(code) != key):
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


# What object.__reduce_ex__, __reduce__ and __getstate__ do.

def _reduce_ex(self, protocol):
    if not isinstance(protocol, int):
        raise TypeError(f"'{type(protocol).__name__}' object cannot be "
                        'interpreted as an integer')
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _reduce(self, protocol)


def _reduce(self, protocol=0):
    cls = type(self)
    native = _native_base(cls)
    if native in _reducers:
        return _reducers[native](self, protocol)
    if native.__module__ == 're' and native.__name__ == 'Pattern':
        return _reduce_pattern(self)
    if protocol < 2:
        return _reduce_by_base(self, cls, native)
    return _reduce_by_new(self, cls, native)


# Built-in types that __new__ with their value, or nothing, makes again.
_rebuildable = {object, int, float, complex, str, bytes, tuple, list, dict,
                type(None), type(...), type(NotImplemented)}


def _refuse(cls):
    name = cls.__name__
    if cls.__module__ != 'builtins' and cls is _native_base(cls):
        name = f'{cls.__module__}.{name}'
    raise TypeError(f'cannot pickle {name!r} object')


def _reduce_by_base(self, cls, native):
    """The form of protocols 0 and 1."""
    if native not in _rebuildable or cls is native is not object:
        _refuse(cls)
    if native is object:
        state = None
    else:
        state = native(self)
    args = cls, native, state
    if type(self).__getstate__ is object.__getstate__:
        if getattr(cls, '__slots__', None) and _slot_names(cls):
            raise TypeError('a class that defines __slots__ without defining '
                            '__getstate__ cannot be pickled')
        state = getattr(self, '__dict__', None)
    else:
        state = self.__getstate__()
    if state:
        return _reconstructor, args, state
    return _reconstructor, args


def _reduce_by_new(self, cls, native):
    args, kwargs = _new_arguments(self, cls)
    if args is None and native not in _rebuildable:
        _refuse(cls)
    state = self.__getstate__()
    items = iter(self) if native is list else None
    pairs = iter(self.items()) if native is dict else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *(args or ())), state, items, pairs


def _new_arguments(self, cls):
    if hasattr(self, '__getnewargs_ex__'):
        result = self.__getnewargs_ex__()
        if not isinstance(result, tuple):
            raise TypeError('__getnewargs_ex__ should return a tuple, not '
                            f"'{type(result).__name__}'")
        if len(result) != 2:
            raise ValueError('__getnewargs_ex__ should return a tuple of '
                             f'length 2, not {len(result)}')
        args, kwargs = result
        if not isinstance(args, tuple):
            raise TypeError('first item of the tuple returned by '
                            '__getnewargs_ex__ must be a tuple, not '
                            f"'{type(args).__name__}'")
        if not isinstance(kwargs, dict):
            raise TypeError('second item of the tuple returned by '
                            '__getnewargs_ex__ must be a dict, not '
                            f"'{type(kwargs).__name__}'")
        return args, kwargs
    if hasattr(self, '__getnewargs__'):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError('__getnewargs__ should return a tuple, not '
                            f"'{type(args).__name__}'")
        return args, None
    return None, None


def _slot_names(cls):
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


def _getstate(self):
    state = getattr(self, '__dict__', None) or None
    slots = {}
    for name in _slot_names(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (state, slots) if slots else state


def _reduce_set(self, protocol):
    return type(self), (list(self),), self.__getstate__()


def _reduce_bytearray(self, protocol):
    if not self:
        args = ()
    elif protocol < 3:
        args = self.decode('latin-1'), 'latin-1'
    else:
        args = bytes(self),
    return type(self), args, self.__getstate__()


def _reduce_ends(self, protocol):
    return type(self), (self.start, self.stop, self.step)


def _reduce_method(self, protocol):
    return getattr, (self.__self__, self.__name__)


def _reduce_function(self, protocol):
    if self.__self__ is None or type(self.__self__) is type(copyreg):
        return self.__name__
    return getattr, (self.__self__, self.__name__)


def _reduce_descriptor(self, protocol):
    return getattr, (self.__objclass__, self.__name__)


def _reduce_alias(self, protocol):
    return type(self), (self.__origin__, self.__args__)


def _reduce_pattern(self):
    import re
    return re._compile, (self.pattern, self.flags)


import sys as _sys
copyreg = _sys.modules['copyreg']
_reducers = {
    set: _reduce_set, frozenset: _reduce_set, bytearray: _reduce_bytearray,
    range: _reduce_ends, slice: _reduce_ends,
    type(_reduce.__get__(0)): _reduce_method, type(len): _reduce_function,
    type(list[int]): _reduce_alias,
    type(str.join): _reduce_descriptor,
    type(object.__repr__): _reduce_descriptor}
