"""Abstract base classes."""

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod',
           'abstractproperty', 'abstractstaticmethod', 'get_cache_token',
           'update_abstractmethods']

_token = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def get_cache_token():
    return _token


def _is_abstract(value):
    if isinstance(value, property):
        return any([getattr(f, '__isabstractmethod__', False)
                    for f in (value.fget, value.fset, value.fdel)]) or (
            type(value).__dict__.get('__isabstractmethod__') is True)
    if isinstance(value, (classmethod, staticmethod)):
        return getattr(value.__func__, '__isabstractmethod__', False)
    return getattr(value, '__isabstractmethod__', False)


def _compute_abstract(cls):
    names = {name for name, value in cls.__dict__.items()
             if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(getattr(cls, name, None)):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _compute_abstract(cls)
        cls._abc_registry = []
        cls._abc_cache = {}
        return cls

    def register(cls, subclass):
        global _token
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        _token += 1
        flags = getattr(cls, '__abc_tpflags__', 0)
        if flags:
            try:
                subclass.__abc_tpflags__ = flags
            except TypeError:
                pass  # What patterns take a built-in class for is fixed.
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        known = cls._abc_cache.get(subclass)
        if known is not None and known[1] in (None, _token):
            return known[0]
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(
            subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        known = cls._abc_cache.get(subclass)
        if known is not None and known[1] in (None, _token):
            return known[0]
        result = cls._abc_check(subclass)
        # A positive answer stays; a negative one until something registers.
        cls._abc_cache[subclass] = (result, None if result else _token)
        return result

    def _abc_check(cls, subclass):
        ok = cls.__subclasshook__(subclass)
        if ok is not NotImplemented:
            return ok
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for derived in type.__subclasses__(cls):
            if issubclass(subclass, derived):
                return True
        return False


def update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        _compute_abstract(cls)
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()
