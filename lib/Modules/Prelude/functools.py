"""Functions of functions."""

from _arguments import static_type

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS',
           'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key', 'cache',
           'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property',
           'Placeholder']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_GenericAlias = type(list[int])


class _bound:
    def method(self):
        pass


_MethodType = type(_bound().method)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            continue
        try:
            setattr(wrapper, attr, value)
        except AttributeError:
            if attr != '__annotate__' and attr != '__type_params__':
                raise
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_missing = object()


@static_type
class _PlaceholderType:
    __slots__ = ()

    def __repr__(self):
        return 'Placeholder'


Placeholder = _PlaceholderType()


@static_type
class partial(_Partial):

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if isinstance(func, partial):
            # What is given takes the places that were held.
            rest = iter(args)
            args = tuple([next(rest, Placeholder) if arg is Placeholder else
                          arg for arg in func.args])
            args = (*args, *rest)
            keywords = {**func.keywords, **keywords}
            func = func.func
        return _Partial.__new__(cls, func, args, keywords, Placeholder)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return _MethodType(self, obj)

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts.extend([f'{k}={v!r}' for k, v in self.keywords.items()])
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args,
                                          self.keywords,
                                          self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, own = state
        if not callable(func):
            raise TypeError('invalid partial state')
        self._assign(func, args, keywords or {})
        self.__dict__.update(own or {})

    __class_getitem__ = classmethod(_GenericAlias)


class partialmethod:

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        function = self.func if get is None else get(obj, cls)
        if obj is None and function is self.func:
            args, keywords = self.args, self.keywords

            def _method(self, /, *more, **kw):
                return function(self, *args, *more, **{**keywords, **kw})
            return _method
        return partial(function, *self.args, **self.keywords)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class _CacheInfo(tuple):
    __slots__ = ()
    _fields = ('hits', 'misses', 'maxsize', 'currsize')

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return (f'CacheInfo(hits={self[0]}, misses={self[1]}, '
                f'maxsize={self[2]}, currsize={self[3]})')


_CacheInfo.__name__ = _CacheInfo.__qualname__ = 'CacheInfo'


@static_type
class _lru_cache_wrapper(_CachedFunction):

    def cache_info(self):
        hits, misses, size = self._counts()
        return _CacheInfo(hits, misses, self.cache_parameters()['maxsize'],
                          size)

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, '
                        'a callable, or None')
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different '
                f'names ({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without '
                            'calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property.") from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            attributes[self.attrname] = value
        return value

    __class_getitem__ = classmethod(_GenericAlias)


def _derive(name, root, result):
    """A comparison `name` out of the method `root` of the class."""
    def method(self, other):
        op = getattr(type(self), root)(self, other)
        if op is NotImplemented:
            return op
        return result(op, self, other)
    method.__name__ = name
    return method


_conversions = {
    '__lt__': {'__gt__': lambda r, a, b: not r and a != b,
               '__le__': lambda r, a, b: r or a == b,
               '__ge__': lambda r, a, b: not r},
    '__le__': {'__ge__': lambda r, a, b: not r or a == b,
               '__lt__': lambda r, a, b: r and a != b,
               '__gt__': lambda r, a, b: not r},
    '__gt__': {'__lt__': lambda r, a, b: not (r or a == b),
               '__ge__': lambda r, a, b: r or a == b,
               '__le__': lambda r, a, b: not r},
    '__ge__': {'__le__': lambda r, a, b: not r or a == b,
               '__gt__': lambda r, a, b: r and a != b,
               '__lt__': lambda r, a, b: not r},
}


def total_ordering(cls):
    roots = set()
    for base in cls.__mro__[:-1]:
        roots.update(_conversions.keys() & base.__dict__.keys())
    if not roots:
        raise ValueError('must define at least one ordering operation: '
                         '< > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in roots:
            break
    for name, result in _conversions[root].items():
        if name not in roots:
            setattr(cls, name, _derive(name, root, result))
    return cls


def _best_match(cls, registry):
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    # Abstract classes that the class is registered with: the narrowest.
    best = None
    for candidate in registry:
        if candidate is object or not issubclass(cls, candidate):
            continue
        if best is None or issubclass(candidate, best):
            best = candidate
        elif not issubclass(best, candidate):
            raise RuntimeError(f'Ambiguous dispatch: {best} or {candidate}')
    return registry[best or object]


def _union_classes(cls):
    """The classes of a class or a union; None for anything else."""
    if isinstance(cls, type) and not isinstance(cls, _GenericAlias):
        return (cls,)
    args = getattr(cls, '__args__', None)
    if isinstance(cls, type(int | str)) and all(
            [isinstance(arg, type) for arg in args]):
        return args
    return None


def _annotations(func):
    """The annotations of a function; those that are texts, evaluated."""
    found = getattr(func, '__annotations__', {})
    if any([isinstance(value, str) for value in found.values()]):
        from typing import ForwardRef, get_type_hints
        try:
            return get_type_hints(func)
        except NameError:
            return {name: ForwardRef(value) if isinstance(value, str)
                    else value for name, value in found.items()}
    return found


def _is_no_class(annotation):
    """What is wrong with the annotation, in words."""
    if type(annotation).__name__ == 'ForwardRef':
        return 'an unresolved forward reference'
    return 'not a class'


def singledispatch(func):
    registry = {object: func}
    cache = {}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        implementation = cache.get(cls)
        if implementation is None:
            implementation = cache[cls] = _best_match(cls, registry)
        return implementation

    def register(cls, func=None):
        classes = _union_classes(cls)
        if classes is not None:
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f'Invalid first argument to `register()`. '
                            f'{cls!r} is not a class or union type.')
        else:
            func = cls
            annotations = _annotations(func)
            if not annotations:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. '
                    f'Use either `@register(some_class)` or plain '
                    f'`@register` on an annotated function.')
            argname, annotation = next(iter(annotations.items()))
            classes = _union_classes(annotation)
            if classes is None:
                raise TypeError(f'Invalid annotation for {argname!r}. '
                                f'{annotation!r} is '
                                f'{_is_no_class(annotation)}.')
        for c in classes:
            registry[c] = func
        cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional '
                            f'argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **kwargs):
            found = dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        update_wrapper(method, self.func)
        return method
