"""Names of built-in types, and what makes classes at run time."""

from _arguments import static_type

__all__ = '''AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType
ClassMethodDescriptorType CodeType CoroutineType DynamicClassAttribute
EllipsisType FrameType FunctionType GeneratorType GenericAlias
GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType
MethodDescriptorType MethodType MethodWrapperType ModuleType NoneType
NotImplementedType SimpleNamespace TracebackType UnionType
WrapperDescriptorType coroutine get_original_bases new_class prepare_class
resolve_bases'''.split()


@static_type
class SimpleNamespace:
    """An object with attributes, and a repr that shows them."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        attributes = dict(mapping_or_iterable)
        for name in attributes:
            if not isinstance(name, str):
                raise TypeError('keywords must be strings')
        self.__dict__.update(attributes)
        self.__dict__.update(kwargs)

    def __repr__(self):
        if self in _shown:
            return f'{_title(self)}(...)'
        _shown.append(self)
        try:
            items = ', '.join([f'{name}={value!r}' for name, value
                               in self.__dict__.items()])
        finally:
            _shown.pop()
        return f'{_title(self)}({items})'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(
                other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        result = type(self)(self.__dict__)
        result.__dict__.update(changes)
        return result

    def __reduce__(self):
        return type(self), (), self.__dict__


class _Shown(list):
    def __contains__(self, item):
        return any([item is other for other in self])


_shown = _Shown()


def _title(self):
    cls = type(self)
    return 'namespace' if cls is SimpleNamespace else cls.__name__


def resolve_bases(bases):
    """The bases after their __mro_entries__ had their say."""
    result, changed = [], False
    for base in bases:
        entries = getattr(base, '__mro_entries__', None)
        if isinstance(base, type) or entries is None:
            result.append(base)
            continue
        new = entries(bases)
        if not isinstance(new, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        result.extend(new)
        changed = True
    return tuple(result) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    """(metaclass, namespace, keywords) for a class to be made."""
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _winner(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, bases, **kwds)
    return meta, namespace, kwds


def _winner(meta, bases):
    for base in bases:
        other = type(base)
        if issubclass(meta, other):
            continue
        if not issubclass(other, meta):
            raise TypeError('metaclass conflict: the metaclass of a derived '
                            'class must be a (non-strict) subclass of the '
                            'metaclasses of all its bases')
        meta = other
    return meta


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get('__orig_bases__', cls.__bases__)
    except AttributeError:
        raise TypeError(f'Expected an instance of type, not '
                        f'{type(cls).__name__!r}') from None


class DynamicClassAttribute:
    """A property of instances; on the class, the metaclass is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(
            getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        result = type(self)(fget, self.fset, self.fdel, doc or self.__doc__)
        result.overwrite_doc = self.overwrite_doc
        return result

    def setter(self, fset):
        result = type(self)(self.fget, fset, self.fdel, self.__doc__)
        result.overwrite_doc = self.overwrite_doc
        return result

    def deleter(self, fdel):
        result = type(self)(self.fget, self.fset, fdel, self.__doc__)
        result.overwrite_doc = self.overwrite_doc
        return result


class _GeneratorWrapper:
    """What a function that returns something like a generator is awaited as."""

    def __init__(self, generator):
        self.__wrapped = generator

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *args):
        return self.__wrapped.throw(*args)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped

    __await__ = __iter__


def coroutine(func):
    """Makes calls of a generator function awaitable."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')

    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if isinstance(result, CoroutineType):
            return result
        return _GeneratorWrapper(result)
    wrapped.__name__ = getattr(func, '__name__', 'wrapped')
    wrapped.__qualname__ = getattr(func, '__qualname__', 'wrapped')
    wrapped.__wrapped__ = func
    return wrapped
