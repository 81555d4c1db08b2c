"""Type hints: objects that name types. Nothing here checks a type while a program runs."""

__all__ = [
    'AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable',
    'AsyncIterator', 'Awaitable', 'BinaryIO', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate',
    'Container', 'ContextManager', 'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef',
    'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'List',
    'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match', 'MutableMapping', 'MutableSequence',
    'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault', 'NoReturn', 'NotRequired', 'Optional',
    'OrderedDict', 'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Protocol', 'ReadOnly', 'Required',
    'Reversible', 'Self', 'Sequence', 'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
    'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple',
    'Type', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple', 'TypedDict', 'Union',
    'Unpack', 'ValuesView', 'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform',
    'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members',
    'get_type_hints', 'is_protocol', 'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload',
    'override', 'reveal_type', 'runtime_checkable']

import collections
import collections.abc
import contextlib
import sys
from _arguments import static_type
from _forwardref import ForwardRef
from abc import ABCMeta

Union = type(int | str)
GenericAlias = type(list[int])
TYPE_CHECKING = False


def _text(value):
    """How a type is shown inside the brackets of another."""
    if value is Ellipsis:
        return '...'
    if isinstance(value, GenericAlias) or not isinstance(value, type):
        return '[' + ', '.join(map(_text, value)) + ']' if isinstance(value, list) else repr(value)
    if value.__module__ == 'builtins':
        return value.__qualname__
    return f'{value.__module__}.{value.__qualname__}'


def _forward(text):
    if not text.isidentifier():
        try:
            compile(text, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {text!r}') from None
    return ForwardRef(text)


def _typed(value, message='Parameters to generic types must be types.'):
    if value is None:
        return type(None)
    if isinstance(value, str):
        return _forward(value)
    if isinstance(value, list):
        return [_typed(each) for each in value]
    if type(value) is tuple:
        raise TypeError(f'{message} Got {value!r:.100}.')
    if isinstance(value, _GenericAlias) and value.__origin__ in (Generic, Protocol):
        raise TypeError(f'{value} is not valid as type argument')
    if value is Generic or value is Protocol or \
            isinstance(value, _SpecialForm) and value._subscribe is not None and value is not TypeAlias:
        raise TypeError(f'Plain {value} is not valid as type argument')
    return value


#--- Filling in type variables --------------------------------------------------


def _parameters(args):
    """The type variables in `args`, each once."""
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = _parameters(arg)
        else:
            inner = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
        for each in inner:
            if each not in found:
                found.append(each)
    return tuple(found)


def _substitute(arg, mapping):
    if isinstance(arg, list):
        return list(_substitute_all(arg, mapping))
    if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
        return mapping.get(arg, arg)
    parameters = getattr(arg, '__parameters__', ()) if not isinstance(arg, type) else ()
    if not parameters:
        return arg
    given = []
    for each in parameters:
        value = mapping.get(each, each)
        given.extend(value) if isinstance(each, TypeVarTuple) and type(value) is tuple else given.append(value)
    return arg[tuple(given)]


def _substitute_all(args, mapping):
    made = []
    for arg in args:
        inner = getattr(arg, '__origin__', None) is Unpack and arg.__args__[0]
        value = mapping.get(inner) if inner and isinstance(inner, TypeVarTuple) else None
        if type(value) is tuple:
            made.extend(value)
            continue
        value = _substitute(arg, mapping)
        # Callable keeps its parameters side by side.
        made.extend(value) if isinstance(arg, ParamSpec) and isinstance(value, list) else made.append(value)
    return tuple(made)


def _check_count(shown, parameters, count, at_least=''):
    wanted = len(parameters)
    if count < wanted:
        wanted -= sum(each.has_default() for each in parameters[count:])
        if count >= wanted:
            return
        raise TypeError(f'Too few arguments for {shown}; actual {count}, expected {at_least}{wanted}')
    if count > wanted:
        raise TypeError(f'Too many arguments for {shown}; actual {count}, expected {wanted}')


def _mapping(shown, parameters, args, at_least=''):
    """Which variable stands for which of `args`; a TypeVarTuple for a tuple."""
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            len(args) == 1 and (isinstance(args[0], (list, tuple, ParamSpec)) or args[0] is ... or
                                getattr(args[0], '__origin__', None) is Concatenate)):
        args = (list(args),)
    args = tuple(list(arg) if type(arg) is tuple else arg for arg in args)
    place = next((i for i, each in enumerate(parameters) if isinstance(each, TypeVarTuple)), None)
    if place is not None:
        after = len(parameters) - place - 1
        if len(args) < len(parameters) - 1:
            raise TypeError(f'Too few arguments for {shown}; actual {len(args)}, '
                            f'expected at least {len(parameters) - 1}')
        end = len(args) - after
        args = args[:place] + (tuple(map(_typed, args[place:end])),) + args[end:]
    else:
        _check_count(shown, parameters, len(args), at_least)
        args += tuple(each.__default__ for each in parameters[len(args):])
    return {each: arg if isinstance(each, TypeVarTuple) else _typed(arg)
            for each, arg in zip(parameters, args)}


def _fill(alias, key):
    """`alias[key]` of a built-in alias or union."""
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f'{alias!r} is not a generic class')
    mapping = _mapping(repr(alias), parameters, key if isinstance(key, tuple) else (key,), 'at least ')
    args = _substitute_all(alias.__args__, mapping)
    return Union[args] if isinstance(alias, Union) else GenericAlias(alias.__origin__, args)


class _Or:
    """`X | Y` for what is not a class."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


#--- Variables ------------------------------------------------------------------


class _NoDefault:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class _Variable(_Or):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, "
                            f'not {type(name).__name__}')
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
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

    @property
    def evaluate_default(self):
        return self._evaluator('_default', self._default is NoDefault)

    def _evaluator(self, name, is_absent):
        value = getattr(self, name)
        return self._lazy.get(name) or (None if is_absent else lambda format: value)

    def has_default(self):
        return '_default' in self._lazy or self._default is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


@static_type
class TypeVar(_Variable):
    def __init__(self, name, *constraints, **options):
        super().__init__(name, **options)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and options.get('bound') is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        self._constraints = tuple(map(_typed, constraints))

    @property
    def evaluate_bound(self):
        return self._evaluator('_bound', self._bound is None)

    @property
    def evaluate_constraints(self):
        return self._evaluator('_constraints', not self._constraints)

    @property
    def __constraints__(self):
        return self._evaluated('_constraints')


@static_type
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


@static_type
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


@static_type
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
    def evaluate_value(self):
        value = self._value
        return self._lazy or (lambda format: value)

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _GenericAlias(self, args if isinstance(args, tuple) else (args,))

    def __repr__(self):
        return self.__name__


def _type_alias(name, type_params, evaluate, module):
    """Makes what a `type` statement defines."""
    made = TypeAliasType(name, None, type_params=type_params)
    made._lazy = evaluate
    made.__module__ = module
    return made


#--- Aliases --------------------------------------------------------------------


def _no_instances(alias):
    return TypeError(f'Type {alias._name} cannot be instantiated; '
                     f'use {alias.__origin__.__name__}() instead')


class _GenericAlias(_Or):
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
            head = '...' if head is Ellipsis and len(args) == 2 else _text(head) \
                if isinstance(head, ParamSpec) or get_origin(head) is Concatenate else _text(list(args[:-1]))
            return f'{name}[{head}, {_text(args[-1])}]'
        return f"{name}[{', '.join(map(_text, args)) or '()'}]"

    def __eq__(self, other):
        return isinstance(other, _GenericAlias) and self.__origin__ == other.__origin__ \
            and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        mapping = _mapping(self, self.__parameters__, args if isinstance(args, tuple) else (args,))
        return self._with(_substitute_all(self.__args__, mapping))

    def _with(self, args):
        return _GenericAlias(self.__origin__, args, self._name)

    def __call__(self, *args, **kwargs):
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Type {self!r} cannot be instantiated')
        if self._name:
            raise _no_instances(self)
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic and any(
                isinstance(each, _GenericAlias) and each is not self
                for each in bases[bases.index(self) + 1:]):
            return ()
        if self._name and self.__origin__ not in (Generic, Protocol):
            rest = bases[bases.index(self) + 1:]
            if Generic not in bases and not any(
                    isinstance(each, _GenericAlias) or (isinstance(each, type) and issubclass(each, Generic))
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


class _SpecialGenericAlias(_Or):
    """`List` and the like: an origin that has not got its arguments yet."""

    def __init__(self, origin, name, count=None, defaults=()):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self._defaults = defaults

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._count == 0:
            raise TypeError(f'{self} is not a generic class')
        missing = self._count - len(args)
        if 0 < missing <= len(self._defaults):
            args += self._defaults[-missing:]
        elif missing:
            at_least = 'at least ' if self._defaults and missing > 0 else ''
            raise TypeError(f"Too {'few' if missing > 0 else 'many'} arguments for {self}; actual {len(args)}, "
                            f'expected {at_least}{self._count - (len(self._defaults) if at_least else 0)}')
        return _GenericAlias(self.__origin__, tuple(map(_typed, args)), self._name)

    def __call__(self, *args, **kwargs):
        raise _no_instances(self)

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


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = args
        if isinstance(params, (list, tuple)):
            params = tuple(map(_typed, params))
        elif params is ... or isinstance(params, ParamSpec) or get_origin(params) is Concatenate:
            params = (params,)
        else:
            params = (_typed(params),)
        return _GenericAlias(self.__origin__, params + (_typed(result),), self._name)


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return _GenericAlias(tuple, tuple(map(_typed, args)), 'Tuple')


class _RegexType(_SpecialGenericAlias):
    """A class of the module re, which is imported when it is asked for."""

    def __init__(self, name):
        self._name, self._count, self._defaults = name, 1, ()

    @property
    def __origin__(self):
        import re
        return getattr(re, self._name)


List = _SpecialGenericAlias(list, 'List', 1)
Dict = _SpecialGenericAlias(dict, 'Dict', 2)
Set = _SpecialGenericAlias(set, 'Set', 1)
FrozenSet = _SpecialGenericAlias(frozenset, 'FrozenSet', 1)
Tuple = _TupleType(tuple, 'Tuple')
Type = _SpecialGenericAlias(type, 'Type', 1)
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 'DefaultDict', 2)
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 'OrderedDict', 2)
Counter = _SpecialGenericAlias(collections.Counter, 'Counter', 1)
ChainMap = _SpecialGenericAlias(collections.ChainMap, 'ChainMap', 2)
Deque = _SpecialGenericAlias(collections.deque, 'Deque', 1)
Callable = _CallableType(collections.abc.Callable, 'Callable')
Hashable = _SpecialGenericAlias(collections.abc.Hashable, 'Hashable', 0)
Sized = _SpecialGenericAlias(collections.abc.Sized, 'Sized', 0)
for _name, _count in (
        ('Awaitable', 1), ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('Iterable', 1),
        ('Iterator', 1), ('Reversible', 1), ('Container', 1), ('Collection', 1), ('MutableSet', 1),
        ('Mapping', 2), ('MutableMapping', 2), ('Sequence', 1), ('MutableSequence', 1),
        ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1)):
    globals()[_name] = _SpecialGenericAlias(getattr(collections.abc, _name), _name, _count)
Generator = _SpecialGenericAlias(collections.abc.Generator, 'Generator', 3, (type(None), type(None)))
AsyncGenerator = _SpecialGenericAlias(collections.abc.AsyncGenerator, 'AsyncGenerator', 2, (type(None),))
Pattern = _RegexType('Pattern')
Match = _RegexType('Match')
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 'AbstractSet', 1)
ContextManager = _SpecialGenericAlias(contextlib.AbstractContextManager, 'ContextManager', 2, (bool | None,))
AsyncContextManager = _SpecialGenericAlias(contextlib.AbstractAsyncContextManager, 'AsyncContextManager', 2, (bool | None,))


#--- Special forms --------------------------------------------------------------


class _SpecialForm(_Or):
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
    return _GenericAlias(form, (_typed(arg, f'{form!r} accepts only single type.'),), form._name)


def _many(form, args):
    return _GenericAlias(form, tuple(map(_typed, args if isinstance(args, tuple) else (args,))), form._name)


class _LiteralGenericAlias(_GenericAlias):
    def __init__(self, args):
        self.__origin__ = Literal
        self.__args__ = args
        self.__parameters__ = ()
        self._name = 'Literal'

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        return isinstance(other, _LiteralGenericAlias) and \
            {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        for each in arg.__args__ if isinstance(arg, _LiteralGenericAlias) else (arg,):
            if not any(type(each) is type(other) and each == other for other in flat):
                flat.append(each)
    return _LiteralGenericAlias(tuple(flat))


class _AnnotatedAlias(_GenericAlias):
    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

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
    return Union[_typed(arg, f'{form!r} requires a single type.'), None]


Optional = _SpecialForm('Optional', _optional)
ClassVar = _SpecialForm('ClassVar', _one)
Final = _SpecialForm('Final', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
TypeGuard = _SpecialForm('TypeGuard', _one)
TypeIs = _SpecialForm('TypeIs', _one)
Unpack = _SpecialForm('Unpack', _one)
Concatenate = _SpecialForm('Concatenate', _many)
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')
Text = str


#--- Generic classes and protocols ----------------------------------------------


class Generic:
    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic or cls is Protocol:
            if not args:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(each, (_Variable, _GenericAlias)) for each in args):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                                'or parameter specification variables.')
            return _GenericAlias(cls, args, cls.__name__)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f'{cls} is not a generic class')
        mapping = _mapping(cls, parameters, args, 'at least ')
        given = []
        for each in parameters:
            value = mapping[each]
            given.extend(value) if isinstance(each, TypeVarTuple) else given.append(value)
        return _GenericAlias(cls, tuple(given))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        cls.__parameters__ = _class_parameters([base for base in bases if not isinstance(base, type)])


def _class_parameters(bases):
    """The type variables of a class: those that Generic[...] lists, if it is a base."""
    listed, found = None, []
    for base in bases:
        if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
            if listed is not None:
                raise TypeError(f'Cannot inherit from {base.__origin__.__name__}[...] multiple times.')
            listed = base
        found += [each for each in getattr(base, '__parameters__', ()) if each not in found]
    if listed is None:
        return tuple(found)
    missing = [str(each) for each in found if each not in listed.__parameters__]
    if missing:
        raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                        f"{listed.__origin__.__name__}[{', '.join(map(str, listed.__parameters__))}]")
    return listed.__parameters__


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


AnyStr = TypeVar('AnyStr', bytes, str)
T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')
T_co, V_co = TypeVar('T_co', covariant=True), TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


#--- NamedTuple, TypedDict, NewType ---------------------------------------------


def _own_annotations(namespace):
    """The annotations in a class body, and the function that evaluates them or None."""
    annotate = namespace.get('__annotate_func__') or namespace.get('__annotate__')
    if not annotate:
        return dict(namespace.get('__annotations__', {})), None
    try:
        found = dict(annotate(1))
        if any(isinstance(value, str) for value in found.values()):
            module = namespace.get('__module__')
            return {name: ForwardRef(value, module=module) if isinstance(value, str) else value
                    for name, value in found.items()}, None
        return found, annotate
    except NameError:
        from annotationlib import Format, call_annotate_function
        return call_annotate_function(annotate, Format.FORWARDREF), annotate


def _annotate(cls, types, annotate):
    if annotate:
        cls.__annotate__ = annotate
    else:
        cls.__annotations__ = types


class NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        types, annotate = _own_annotations(namespace)
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                given = [name for name in types if name in namespace]
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f"{'s' if len(given) > 1 else ''} {', '.join(given)}")
        made = collections.namedtuple(name, types, defaults=defaults, module=namespace['__module__'])
        _annotate(made, types, annotate)
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
            types.update(base.__annotations__)
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        own, annotate = _own_annotations(namespace)
        readonly = set()
        for key, kind in own.items():
            types[key] = kind
            is_required = total
            while (origin := get_origin(kind)) in (Annotated, Required, NotRequired, ReadOnly):
                is_required = origin is Required or is_required and origin is not NotRequired
                readonly |= {key} if origin is ReadOnly else set()
                kind = kind.__origin__ if origin is Annotated else kind.__args__[0]
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        if not annotate or len(types) > len(own):
            made.__annotations__ = types
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(types) - readonly
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

    def __mro_entries__(self, bases):
        class Refusing:
            def __init_subclass__(cls, of=self.__name__):
                name = cls.__name__
                raise TypeError(
                    'Cannot subclass an instance of NewType. Perhaps you were '
                    f"looking for: `{name} = NewType({name!r}, {of})`")
        return Refusing,


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


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated '
                              'functions outside a stub module should always be followed by an '
                              'implementation that is not @overload-ed.')


def overload(func):
    inner = getattr(func, '__func__', func)
    code = getattr(inner, '__code__', None)
    if code is not None:
        named = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
        named[code.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


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


def dataclass_transform(**options):
    def decorate(cls):
        cls.__dataclass_transform__ = options
        return cls
    return decorate


def no_type_check(arg):
    if isinstance(arg, type):
        for value in vars(arg).values():
            if callable(value):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    wrapped.__name__ = decorator.__name__
    return wrapped


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (Union, _GenericAlias, _SpecialGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if not isinstance(tp, (_GenericAlias, Union, GenericAlias)):
        return ()
    args = tp.__args__
    if get_origin(tp) is collections.abc.Callable and not (len(args) == 2 and (
            args[0] is Ellipsis or isinstance(args[0], ParamSpec) or get_origin(args[0]) is Concatenate)):
        return (list(args[:-1]), args[-1])
    return args


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(_protocol_attributes(tp))


def _resolve(hint, names):
    """`hint` with the values of the texts in it."""
    if isinstance(hint, str):
        hint = ForwardRef(hint)
    if isinstance(hint, ForwardRef):
        return _resolve(hint.evaluate(globals=names), names)
    if isinstance(hint, (_LiteralGenericAlias, _AnnotatedAlias)):
        return hint._with((_resolve(hint.__origin__, names),)) if isinstance(hint, _AnnotatedAlias) else hint
    if not isinstance(hint, (_GenericAlias, GenericAlias, Union)):
        return type(None) if hint is None else hint
    args = tuple([_resolve(arg, names) if not isinstance(arg, list) else [_resolve(each, names) for each in arg]
                  for arg in hint.__args__])
    return hint if args == hint.__args__ else _rebuilt(hint, args)


def _rebuilt(hint, args):
    if isinstance(hint, Union):
        return Union[args]
    return GenericAlias(hint.__origin__, args) if isinstance(hint, GenericAlias) else hint._with(args)


def _plain(hint):
    """`hint` without Annotated, Required and the like."""
    if isinstance(hint, _AnnotatedAlias) or get_origin(hint) in (Required, NotRequired, ReadOnly):
        return _plain(hint.__origin__ if isinstance(hint, _AnnotatedAlias) else hint.__args__[0])
    if isinstance(hint, _LiteralGenericAlias) or not isinstance(hint, (_GenericAlias, GenericAlias, Union)):
        return hint
    args = tuple([_plain(arg) for arg in hint.__args__])
    return hint if args == hint.__args__ else _rebuilt(hint, args)


def _hint_names(obj, globalns, localns):
    module = sys.modules.get(getattr(obj, '__module__', None))
    own = getattr(module, '__dict__', {})
    if not isinstance(obj, type):
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        own = getattr(inner, '__globals__', own)
    names = dict(vars(obj)) if isinstance(obj, type) and localns is None else {}
    names.update({param.__name__: param for param in getattr(obj, '__type_params__', ())})
    names.update(own if globalns is None else globalns)
    names.update(localns or {})
    return names


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=1):
    """The annotations of a class with those of its bases, or of anything else, evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    for owner in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        found = _annotations(owner, format)
        if not found:
            continue
        names = None
        for name, hint in found.items():
            if format != 4:
                names = names or _hint_names(owner, globalns, localns)
                hint = _resolve(hint, names)
            hints[name] = hint
    return hints if include_extras or format == 4 else {name: _plain(hint) for name, hint in hints.items()}


def _annotations(obj, format):
    if format == 1 and isinstance(obj, type):
        return getattr(obj, '__annotations__', None)
    from annotationlib import get_annotations
    return get_annotations(obj, format=format)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """The value of a ForwardRef, and of those in it."""
    if format == 4:
        return forward_ref.__forward_arg__
    names = forward_ref._namespace(globals, locals, type_params, owner or forward_ref.__owner__)
    return _resolve(forward_ref.evaluate(globals=names, format=format or 1), names)
