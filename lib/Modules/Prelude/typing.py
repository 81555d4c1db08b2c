"""Type hints: objects that name types. Nothing here checks a type while a program runs."""

import collections
import collections.abc
import contextlib
import functools
import sys
from abc import ABCMeta

_BuiltinUnion = type(int | str)
GenericAlias = type(list[int])
TYPE_CHECKING = False


def _text(value):
    """How a type is shown inside the brackets of another."""
    if value is Ellipsis:
        return '...'
    if isinstance(value, GenericAlias) or not isinstance(value, type):
        return '[' + ', '.join(map(_text, value)) + ']' if isinstance(value, list) else repr(value)
    if value.__module__ == 'builtins':
        return 'None' if value is type(None) else value.__qualname__
    return f'{value.__module__}.{value.__qualname__}'


def _typed(value, message='Parameters to generic types must be types.'):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return ForwardRef(value)
    if isinstance(value, list):
        return [_typed(each) for each in value]
    if callable(value) or value is Ellipsis or isinstance(value, (_Or, tuple)):
        return value
    raise TypeError(f'{message} Got {value!r:.100}.')


def _parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, list):
            inner = _parameters(arg)
        else:
            inner = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
        for each in inner:
            if each not in found:
                found.append(each)
    return tuple(found)


def _substitute(arg, mapping):
    if isinstance(arg, list):
        return [_substitute(each, mapping) for each in arg]
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        return mapping.get(arg, arg)
    parameters = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
    if not parameters:
        return arg
    return arg[tuple(mapping.get(each, each) for each in parameters)]


class _UnionForm:
    """The class of unions, subscriptable."""

    def __getitem__(self, args):
        return _union(args if isinstance(args, tuple) else (args,))

    def __instancecheck__(self, instance):
        return isinstance(instance, (_BuiltinUnion, _Union))

    def __repr__(self):
        return "<class 'typing.Union'>"


Union = _UnionForm()


class _Or:
    """`X | Y` for what is not a class."""

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class _Union(_Or):
    """A union with a member that the built-in one does not take."""

    def __init__(self, args):
        self.__args__ = args
        self.__origin__ = Union
        self.__parameters__ = _parameters(args)

    def __repr__(self):
        return ' | '.join(map(_text, self.__args__))

    def __eq__(self, other):
        return hasattr(other, '__args__') and getattr(other, '__origin__', Union) is Union \
            and set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        mapping = dict(zip(self.__parameters__, map(_typed, args)))
        return _union(tuple(_substitute(each, mapping) for each in self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')


def _union(args):
    flat = []
    for arg in map(_typed, args):
        for each in arg.__args__ if isinstance(arg, (_BuiltinUnion, _Union)) else (arg,):
            if each not in flat:
                flat.append(each)
    if len(flat) == 1:
        return flat[0]
    if any(isinstance(each, _Or) for each in flat):
        return _Union(tuple(flat))
    return functools.reduce(lambda a, b: a | b, flat)


class ForwardRef(_Or):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __call__(self):
        raise TypeError('ForwardRef is not callable')


#--- Variables ------------------------------------------------------------------


class _NoDefault:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class _Variable(_Or):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__name__ = name
        self._lazy = {}
        self._bound = _typed(bound) if bound is not None else None
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self._default = default
        self.__module__ = sys.modules['__main__'].__name__ if '__main__' in sys.modules else None

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def _evaluated(self, name):
        """The attribute, which a function may still have to evaluate."""
        evaluate = self._lazy.get(name)
        if evaluate is not None:
            setattr(self, name, evaluate(1))
            self._lazy.pop(name, None)
        return getattr(self, name)

    @property
    def __bound__(self):
        return self._evaluated('_bound')

    @property
    def __default__(self):
        return self._evaluated('_default')

    def has_default(self):
        return '_default' in self._lazy or self._default is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class TypeVar(_Variable):
    def __init__(self, name, *constraints, **options):
        super().__init__(name, **options)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and options.get('bound') is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self._constraints = tuple(map(_typed, constraints))

    @property
    def __constraints__(self):
        return self._evaluated('_constraints')


class ParamSpec(_Variable):
    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=NoDefault):
        super().__init__(name, default=default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


def _type_param(kind, name, bound, is_choice, default, before):
    """Makes a parameter of a generic statement; with those before it, also the base
    that the class gets."""
    made = (TypeVar, TypeVarTuple, ParamSpec)[kind](name)
    made.__infer_variance__ = kind != 1
    made.__module__ = 'typing'
    if bound is not None:
        made._lazy['_constraints' if is_choice else '_bound'] = bound
    if default is not None:
        made._lazy['_default'] = default
    if before is None:
        return made
    params = [Unpack[each] if isinstance(each, TypeVarTuple) else each for each in (*before, made)]
    return made, Generic[tuple(params)]


class TypeAliasType(_Or):
    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        self.__name__ = name
        self.__type_params__ = type_params
        self.__module__ = '__main__'
        self._value = value
        self._lazy = None

    @property
    def __value__(self):
        if self._lazy is not None:
            self._value = self._lazy(1)
            self._lazy = None
        return self._value

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _Alias(self, args if isinstance(args, tuple) else (args,))

    def __repr__(self):
        return self.__name__


def _type_alias(name, type_params, evaluate, module):
    """Makes what a `type` statement defines."""
    made = TypeAliasType(name, None, type_params=type_params)
    made._lazy = evaluate
    made.__module__ = module
    return made


#--- Aliases --------------------------------------------------------------------


class _Alias(_Or):
    """`origin[args]`, called like the origin."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _text(self.__origin__)
        args = self.__args__
        if self.__origin__ is collections.abc.Callable and len(args) > 1:
            head = args[0]
            head = '...' if head is Ellipsis and len(args) == 2 \
                else _text(list(args[:-1])) if not isinstance(head, (ParamSpec,)) else _text(head)
            return f'{name}[{head}, {_text(args[-1])}]'
        return f"{name}[{', '.join(map(_text, args)) or '()'}]"

    def __eq__(self, other):
        return isinstance(other, _Alias) and self.__origin__ == other.__origin__ \
            and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        args = args if isinstance(args, tuple) else (args,)
        if len(args) != len(self.__parameters__) and not any(
                isinstance(each, TypeVarTuple) for each in self.__parameters__):
            many = 'many' if len(args) > len(self.__parameters__) else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, '
                            f'expected {len(self.__parameters__)}')
        mapping = dict(zip(self.__parameters__, map(_typed, args)))
        return _Alias(self.__origin__, tuple(_substitute(each, mapping) for each in self.__args__),
                      self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Type {self!r} cannot be instantiated')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic and any(
                isinstance(each, _Alias) and each is not self
                for each in bases[bases.index(self) + 1:]):
            return ()
        if self._name and self.__origin__ not in (Generic, Protocol):
            rest = bases[bases.index(self) + 1:]
            if Generic not in bases and not any(
                    isinstance(each, _Alias) or (isinstance(each, type) and issubclass(each, Generic))
                    for each in rest):
                return (self.__origin__, Generic)
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __iter__(self):
        yield Unpack[self]


class _BareAlias(_Or):
    """`List` and the like: an origin that has not got its arguments yet."""

    def __init__(self, origin, name, count=None):
        self.__origin__ = origin
        self._name = name
        self._count = count

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._count is not None and len(args) != self._count:
            many = 'many' if len(args) > self._count else 'few'
            raise TypeError(f'Too {many} arguments for {self}; actual {len(args)}, '
                            f'expected {self._count}')
        return _Alias(self.__origin__, tuple(map(_typed, args)), self._name)

    def __call__(self, *args, **kwargs):
        if self.__origin__.__module__ == 'collections.abc':
            raise TypeError(f'Type {self._name} cannot be instantiated; '
                            f'use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableAlias(_BareAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        params = tuple(map(_typed, params)) if isinstance(params, (list, tuple)) else (params,)
        return _Alias(self.__origin__, params + (_typed(result),), self._name)


class _TupleAlias(_BareAlias):
    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return _Alias(tuple, tuple(map(_typed, args)), 'Tuple')


List = _BareAlias(list, 'List', 1)
Dict = _BareAlias(dict, 'Dict', 2)
Set = _BareAlias(set, 'Set', 1)
FrozenSet = _BareAlias(frozenset, 'FrozenSet', 1)
Tuple = _TupleAlias(tuple, 'Tuple')
Type = _BareAlias(type, 'Type', 1)
DefaultDict = _BareAlias(collections.defaultdict, 'DefaultDict', 2)
OrderedDict = _BareAlias(collections.OrderedDict, 'OrderedDict', 2)
Counter = _BareAlias(collections.Counter, 'Counter', 1)
ChainMap = _BareAlias(collections.ChainMap, 'ChainMap', 2)
Deque = _BareAlias(collections.deque, 'Deque', 1)
Callable = _CallableAlias(collections.abc.Callable, 'Callable')
Hashable = _BareAlias(collections.abc.Hashable, 'Hashable', 0)
Sized = _BareAlias(collections.abc.Sized, 'Sized', 0)
for _name, _count in (
        ('Awaitable', 1), ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('Iterable', 1),
        ('Iterator', 1), ('Reversible', 1), ('Container', 1), ('Collection', 1), ('MutableSet', 1),
        ('Mapping', 2), ('MutableMapping', 2), ('Sequence', 1), ('MutableSequence', 1),
        ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1), ('Generator', None),
        ('AsyncGenerator', None)):
    if hasattr(collections.abc, _name):
        globals()[_name] = _BareAlias(getattr(collections.abc, _name), _name, _count)
AbstractSet = _BareAlias(collections.abc.Set, 'AbstractSet', 1)
ContextManager = _BareAlias(contextlib.AbstractContextManager, 'ContextManager', None)
if hasattr(contextlib, 'AbstractAsyncContextManager'):
    AsyncContextManager = _BareAlias(contextlib.AbstractAsyncContextManager, 'AsyncContextManager', None)


#--- Special forms --------------------------------------------------------------


class _Form(_Or):
    def __init__(self, name, subscribe=None):
        self._name = name
        self._subscribe = subscribe

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, args):
        if not self._subscribe:
            raise TypeError(f'{self!r} is not subscriptable')
        return self._subscribe(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')


def _one(form, arg):
    if isinstance(arg, tuple):
        raise TypeError(f'{form!r} accepts only a single type. Got {arg!r:.100}.')
    return _Alias(form, (_typed(arg),), form._name)


def _many(form, args):
    return _Alias(form, tuple(map(_typed, args if isinstance(args, tuple) else (args,))), form._name)


class _LiteralAlias(_Alias):
    def __init__(self, args):
        self.__origin__ = Literal
        self.__args__ = args
        self.__parameters__ = ()
        self._name = 'Literal'

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        return isinstance(other, _LiteralAlias) and \
            {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        for each in arg.__args__ if isinstance(arg, _LiteralAlias) else (arg,):
            if not any(type(each) is type(other) and each == other for other in flat):
                flat.append(each)
    return _LiteralAlias(tuple(flat))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata, origin = origin.__metadata__ + metadata, origin.__origin__
        super().__init__(origin, (origin,), 'Annotated')
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_text(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        return isinstance(other, _AnnotatedAlias) and self.__origin__ == other.__origin__ \
            and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments '
                        '(a type and an annotation).')
    return _AnnotatedAlias(_typed(args[0]), args[1:])


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(instance)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _optional(form, arg):
    return _union((arg, None))


Optional = _Form('Optional', _optional)
ClassVar = _Form('ClassVar', _one)
Final = _Form('Final', _one)
Required = _Form('Required', _one)
NotRequired = _Form('NotRequired', _one)
ReadOnly = _Form('ReadOnly', _one)
TypeGuard = _Form('TypeGuard', _one)
TypeIs = _Form('TypeIs', _one)
Unpack = _Form('Unpack', _one)
Concatenate = _Form('Concatenate', _many)
Literal = _Form('Literal', _literal)
Annotated = _Form('Annotated', _annotated)
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)


#--- Generic classes and protocols ----------------------------------------------


class Generic:
    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(each, (_Variable, _Alias)) for each in args):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                'or parameter specification variables.')
            return _Alias(cls, args, cls.__name__)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        if len(args) != len(parameters) and not any(
                isinstance(each, (TypeVarTuple, ParamSpec)) for each in parameters):
            many = 'many' if len(args) > len(parameters) else 'few'
            raise TypeError(f'Too {many} arguments for {cls}; actual {len(args)}, '
                            f'expected {len(parameters)}')
        return _Alias(cls, tuple(map(_typed, args)))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                found = list(base.__parameters__)
                break
            for each in getattr(base, '__parameters__', ()) if not isinstance(base, type) else ():
                if each not in found:
                    found.append(each)
        cls.__parameters__ = tuple(found)


_PROTOCOL_OWN = {
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__',
    '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__parameters__',
    '__orig_bases__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__firstlineno__',
    '__static_attributes__', '_is_protocol', '_is_runtime', '__protocol_attrs__', '__qualname__',
    '__init_subclass__', '__orig_class__', '_abc_impl', '__type_params__'}


def _protocol_attributes(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base in (Protocol, Generic) or not getattr(base, '_is_protocol', False):
            continue
        names.update(name for name in base.__dict__
                     if name not in _PROTOCOL_OWN and not name.startswith('_abc_'))
        names.update(name for name in getattr(base, '__annotations__', ()))
    return names


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return super().__instancecheck__(instance) or all(
            hasattr(instance, name) for name in _protocol_attributes(cls))

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        return all(any(name in base.__dict__ for base in other.__mro__)
                   for name in _protocol_attributes(cls))


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and cls.__init__ in (object.__init__, Protocol.__init__):
            cls.__init__ = _no_init


def runtime_checkable(cls):
    if not (isinstance(cls, type) and getattr(cls, '_is_protocol', False)):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int: ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float: ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self) -> int: ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self) -> bytes: ...


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self) -> complex: ...


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


#--- NamedTuple, TypedDict, NewType ---------------------------------------------


def _own_annotations(namespace):
    annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
    return dict(annotate(1)) if annotate else dict(namespace.get('__annotations__', {}))


class NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        types = _own_annotations(namespace)
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(f'non-default namedtuple field {field} cannot follow default field '
                                f"{', '.join(n for n in types if n in namespace)}")
        made = collections.namedtuple(name, types, defaults=defaults, module=namespace['__module__'])
        made.__annotations__ = types
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_make', '_replace',
                       '_asdict'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in types and key not in ('__module__', '__qualname__', '__annotate_func__',
                                                '__annotate__', '__annotations__', '__classcell__',
                                                '__orig_bases__', '__firstlineno__',
                                                '__static_attributes__', '__classdictcell__'):
                setattr(made, key, value)
        made.__qualname__ = namespace.get('__qualname__', name)
        made.__orig_bases__ = (NamedTuple,)
        cell = namespace.get('__classcell__')
        if cell is not None:
            cell.cell_contents = made
        return made


class _NamedTupleFactory:
    def __call__(self, typename, fields=(), /):
        types = {name: _typed(kind) for name, kind in fields}
        made = collections.namedtuple(typename, types)
        made.__annotations__ = types
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __mro_entries__(self, bases):
        if len(bases) > 1 and not all(b is NamedTuple or getattr(b, '__origin__', b) is Generic for b in bases):
            raise TypeError('Multiple inheritance with NamedTuple is not supported')
        return (_NamedTuple,)

    def __repr__(self):
        return '<function NamedTuple>'


NamedTuple = _NamedTupleFactory()
_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        made = type.__new__(cls, name, (dict,), dict(namespace))
        made.__orig_bases__ = bases
        types, required, optional = {}, set(), set()
        for base in bases:
            types.update(base.__dict__.get('__all_annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        for key, kind in _own_annotations(namespace).items():
            types[key] = kind
            origin = getattr(kind, '__origin__', None)
            is_required = origin is Required or (total and origin is not NotRequired)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made.__all_annotations__ = types
        made.__annotations__ = types
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')


class _TypedDictFactory:
    def __call__(self, typename, fields, /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': {k: _typed(v) for k, v in fields.items()},
                                             '__module__': '__main__', '__qualname__': typename}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return '<function TypedDict>'


TypedDict = _TypedDictFactory()
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Or):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, value):
        return value

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


#--- Functions ------------------------------------------------------------------


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def assert_never(arg, /):
    text = repr(arg)
    raise AssertionError(f'Expected code to be unreachable, but got: {text if len(text) <= 100 else text[:100] + "..."}')


_overloads = {}


def overload(func):
    key = func.__module__, func.__qualname__
    _overloads.setdefault(key, []).append(func)

    def _overload_dummy(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated '
                                  'functions outside a stub module should always be followed by an '
                                  'implementation that is not @overload-ed.')
    return _overload_dummy


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marked(name):
    def mark(arg):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg
    return mark


final = _marked('__final__')
override = _marked('__override__')
no_type_check = _marked('__no_type_check__')


def dataclass_transform(**options):
    def decorate(cls):
        cls.__dataclass_transform__ = options
        return cls
    return decorate


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BuiltinUnion, _Union)):
        return Union
    if isinstance(tp, (_Alias, _BareAlias, GenericAlias)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if not isinstance(tp, (_Alias, _Union, _BuiltinUnion, GenericAlias)):
        return ()
    args = tp.__args__
    if get_origin(tp) is collections.abc.Callable and not (len(args) == 2 and (
            args[0] is Ellipsis or isinstance(args[0], (ParamSpec, list)))):
        return (list(args[:-1]), args[-1])
    return args


def _evaluate(text, names):
    if text.isidentifier():
        if text in names:
            return names[text]
        import builtins
        if hasattr(builtins, text):
            return getattr(builtins, text)
    return eval(text, names)


def _resolve(hint, names, extras):
    if isinstance(hint, str):
        hint = ForwardRef(hint)
    if isinstance(hint, ForwardRef):
        return _resolve(_evaluate(hint.__forward_arg__, names), names, extras)
    if isinstance(hint, _AnnotatedAlias) and not extras:
        return _resolve(hint.__origin__, names, extras)
    if isinstance(hint, _LiteralAlias):
        return hint
    if isinstance(hint, _Alias) and not isinstance(hint, _AnnotatedAlias):
        args = tuple(_resolve(arg, names, extras) for arg in hint.__args__)
        return _Alias(hint.__origin__, args, hint._name)
    if isinstance(hint, _Union):
        return _union(tuple(_resolve(a, names, extras) for a in hint.__args__))
    return type(None) if hint is None else hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    names = dict(vars(sys.modules['__main__'])) if '__main__' in sys.modules else {}
    names.update(globalns or {})
    names.update(localns or {})
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            for name, hint in base.__dict__.get('__annotations__', None) or (
                    getattr(base, '__annotations__', {}) if base is not object else {}).items():
                hints[name] = _resolve(hint, names, include_extras)
        return hints
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    names.update(getattr(obj, '__globals__', {}))
    return {name: _resolve(hint, names, include_extras) for name, hint in annotations.items()}
