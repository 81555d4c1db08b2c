"""References that do not keep their object alive: here they do.

Objects have no reference counts. When the collector finds one dead depends on the
memory of the machine, and must not show in a run that is stored and resumed. So an
object with a weak reference lives as long as that, and callbacks are never called.
"""

from collections.abc import MutableMapping, MutableSet
from types import MethodType

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary',
           'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

_PLAIN = (int, float, complex, str, bytes, bytearray, tuple, list, dict, bool,
          type(None), type(...), type(NotImplemented), range, slice)


def _has_room(cls):
    """Whether a class says that its instances can have weak references."""
    slots = cls.__dict__.get('__slots__')
    return slots is None or slots == '__weakref__' or '__weakref__' in slots


def _check(object):
    cls = type(object)
    if cls in _PLAIN or not any(map(_has_room, cls.__mro__[:-1])):
        raise TypeError(f"cannot create weak reference to "
                        f"'{type(object).__name__}' object")


class ReferenceType:
    __slots__ = ('_object', '__callback__')

    def __new__(cls, object, callback=None, /):
        _check(object)
        self = super().__new__(cls)
        self._object = object
        self.__callback__ = callback
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._object

    def __hash__(self):
        return hash(self._object)

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object is other._object or self._object == other._object

    def __repr__(self):
        return (f"<weakref at {id(self):#x}; to "
                f"'{type(self._object).__name__}' at {id(self._object):#x}>")


ReferenceType.__name__ = ReferenceType.__qualname__ = 'ReferenceType'
ref = ReferenceType


def _forward(name):
    def method(self, *args):
        return getattr(object.__getattribute__(self, '_object'), name)(*args)
    method.__name__ = name
    return method


class ProxyType:
    __slots__ = ('_object',)
    __hash__ = None

    def __init__(self, object, callback=None, /):
        _check(object)
        _set(self, '_object', object)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_object'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_object'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_object'), name)

    def __bool__(self):
        return bool(object.__getattribute__(self, '_object'))

    def __repr__(self):
        target = object.__getattribute__(self, '_object')
        return (f"<weakproxy at {id(self):#x} to {type(target).__name__} "
                f"at {id(target):#x}>")


_set = object.__setattr__

for _name in '''str len getitem setitem delitem iter next contains eq ne lt le gt ge
        add sub mul truediv floordiv mod pow lshift rshift and or xor matmul neg pos
        abs invert int float index reversed radd rsub rmul rtruediv'''.split():
    setattr(ProxyType, f'__{_name}__', _forward(f'__{_name}__'))


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, '_object')(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


class WeakMethod(ReferenceType):
    __slots__ = ('_method',)

    def __new__(cls, meth, callback=None):
        if not isinstance(meth, MethodType):
            raise TypeError(f'argument should be a bound method, not {type(meth)}')
        self = super().__new__(cls, meth.__self__, callback)
        self._method = meth
        return self

    def __call__(self):
        return self._method


class _WeakDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self._check_item(key, value)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def copy(self):
        return type(self)(self.data)

    __copy__ = copy

    def __or__(self, other):
        copied = self.copy()
        copied.update(other)
        return copied

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    """A mapping whose values are referred to weakly."""

    @staticmethod
    def _check_item(key, value):
        _check(value)

    def itervaluerefs(self):
        return map(ref, self.data.values())

    def valuerefs(self):
        return [ref(value) for value in self.data.values()]


class WeakKeyDictionary(_WeakDictionary):
    """A mapping whose keys are referred to weakly."""

    @staticmethod
    def _check_item(key, value):
        _check(key)

    def keyrefs(self):
        return [ref(key) for key in self.data]


class WeakSet(MutableSet):
    """A set whose items are referred to weakly."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return type(item) not in _PLAIN and item in self.data

    def add(self, item):
        _check(item)
        self.data.add(item)

    def discard(self, item):
        self.data.discard(item)

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self.data)

    def union(self, other):
        return type(self)([*self.data, *other])

    def intersection(self, other):
        return type(self)(self.data.intersection(other))

    def difference(self, other):
        return type(self)(self.data.difference(other))

    def symmetric_difference(self, other):
        return type(self)(self.data.symmetric_difference(other))

    def issubset(self, other):
        return self.data.issubset(other)

    def issuperset(self, other):
        return self.data.issuperset(other)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """A function to call when an object dies: by the script, or at the end, since the object does not die before."""

    _made = []

    def __init__(self, obj, func, /, *args, **kwargs):
        _check(obj)
        self._call = (obj, func, args, kwargs)
        self.atexit = True
        if not self._made:
            import atexit
            atexit.register(self._exitfunc)
        self._made.append(self)

    @classmethod
    def _exitfunc(cls):
        """Calls what the script has not, the youngest first."""
        while cls._made:
            made = cls._made.pop()
            if made.atexit:
                made()

    def __call__(self, _=None):
        if self._call:
            _, func, args, kwargs = self._call
            self._call = None
            return func(*args, **kwargs)

    def detach(self):
        call, self._call = self._call, None
        return call

    def peek(self):
        return self._call

    @property
    def alive(self):
        return self._call is not None

    def __repr__(self):
        state = 'for ' + repr(type(self._call[0]).__name__) if self._call else 'dead'
        return f'<finalize object at {id(self):#x}; {state}>'
