"""Classes whose methods are made from annotated fields."""

import sys

from copy import deepcopy
from types import GenericAlias, MappingProxyType

from _forwardref import ForwardRef

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar',
           'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _DefaultFactory:
    def __repr__(self):
        return '<factory>'


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_factory_default = _DefaultFactory()
# What stands for a default where a parameter has none.
_required = object()
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_atomic = frozenset({type(None), bool, int, float, str, complex, bytes, type,
                     range, type(...), type(NotImplemented)})
_active = set()


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_INITVAR = _FieldKind('_FIELD_INITVAR')


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = (self.type.__name__ if isinstance(self.type, type(int))
                else repr(self.type))
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash',
                 'init', 'compare', 'metadata', 'kw_only', 'doc',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr',
                 'hash', 'compare', 'metadata', 'kw_only', 'doc',
                 '_field_type')
        return 'Field(' + ','.join([f'{n}={getattr(self, n)!r}'
                                    for n in names]) + ')'

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata,
                 kw_only, doc)


class _Params:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen',
                 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join(
            [f'{n}={getattr(self, n)!r}' for n in self.__slots__]) + ')'


def _kind(annotation):
    """_FIELD, _INITVAR or _CLASSVAR."""
    if isinstance(annotation, str):
        text = annotation.split('[')[0].split('.')[-1].strip()
        return {'ClassVar': _CLASSVAR, 'InitVar': _INITVAR}.get(text, _FIELD)
    if annotation is InitVar or isinstance(annotation, InitVar):
        return _INITVAR
    if repr(annotation).startswith('typing.ClassVar'):
        return _CLASSVAR
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        # A slot's descriptor is no default.
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind(annotation)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies '
                            f'kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field '
                         f'{name} is not allowed: use default_factory')
    return f


def _own_annotations(cls):
    """The class's annotations; a name that has no value yet is a ForwardRef."""
    try:
        return cls.__annotations__
    except NameError:
        from annotationlib import Format, get_annotations
        return get_annotations(cls, format=Format.FORWARDREF)


def _collect(cls, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        for f in base.__dict__.get(_FIELDS, {}).values():
            fields[f.name] = f
    own = _own_annotations(cls)
    has_marker = False
    for name, annotation in own.items():
        if annotation is KW_ONLY or (isinstance(annotation, str) and
                                     annotation.endswith('KW_ONLY')):
            if has_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has '
                                f'already been specified')
            has_marker = kw_only = True
            continue
        f = _make_field(cls, name, annotation, kw_only)
        fields[name] = f
        if isinstance(cls.__dict__.get(name), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in own:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return fields


def _parameters(fields):
    """The parameters of __init__: positional ones, keyword-only ones."""
    positional, keyword = {}, {}
    seen_default = None
    for f in fields:
        if f._field_type is _CLASSVAR or not f.init:
            continue
        default = _required
        if f.default is not MISSING:
            default = f.default
        elif f.default_factory is not MISSING:
            default = _factory_default
        if not f.kw_only:
            if default is not _required:
                seen_default = f.name
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows '
                                f'default argument {seen_default!r}')
        (keyword if f.kw_only else positional)[f.name] = default
    return positional, keyword


def _function(cls, name, parameters, body, values):
    """A method made from its text, so that it is called like any other.

    `values` are what the text refers to. (Names and lines are those that
    CPython's tracebacks show.)
    """
    lines = [f'def __create_fn__({", ".join(values)}):',
             f' def {name}({", ".join(parameters)}):',
             *[f'  {line}' for line in body or ['pass']],
             f' return {name}']
    module = sys.modules.get(cls.__module__)
    namespace = {}
    exec('\n'.join(lines), module.__dict__ if module else {}, namespace)
    return namespace['__create_fn__'](**values)


def _parameter(name, default, values):
    if default is _required:
        return name
    if default is _factory_default:
        return f'{name}=__dataclass_HAS_DEFAULT_FACTORY__'
    values[f'__dataclass_dflt_{name}__'] = default
    return f'{name}=__dataclass_dflt_{name}__'


def _initial_value(f, values):
    """The text of what a new instance gets for the field."""
    default = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        values[default] = f.default_factory
        if not f.init:
            return f'{default}()'
        return (f'{default}() if {f.name} is '
                f'__dataclass_HAS_DEFAULT_FACTORY__ else {f.name}')
    if f.init:
        return f.name
    values[default] = f.default
    return default


def _init_function(cls, fields, frozen):
    positional, keyword = _parameters(fields)
    stored = [f for f in fields if f._field_type is _FIELD and (
        f.init or f.default_factory is not MISSING or
        f.default is not MISSING and '__slots__' in cls.__dict__)]
    extra = [f.name for f in fields if f._field_type is _INITVAR]
    own = '__dataclass_self__' if any([f.name == 'self' for f in fields]) \
        else 'self'
    values = {'__dataclass_HAS_DEFAULT_FACTORY__': _factory_default,
              '__dataclass_builtins_object__': object}
    parameters = [own]
    for name, default in positional.items():
        parameters.append(_parameter(name, default, values))
    if keyword:
        parameters.append('*')
    for name, default in keyword.items():
        parameters.append(_parameter(name, default, values))
    assign = '{}.{}={}'
    if frozen:
        assign = '__dataclass_builtins_object__.__setattr__({},{!r},{})'
    body = [assign.format(own, f.name, _initial_value(f, values))
            for f in stored]
    if hasattr(cls, '__post_init__'):
        body.append(f'{own}.__post_init__({",".join(extra)})')
    made = _function(cls, '__init__', parameters, body, values)
    types = {f.name: f.type for f in fields}
    made.__annotations__ = {name: types[name]
                            for name in (*positional, *keyword)}
    made.__annotations__['return'] = None
    return made


def _annotation_text(annotation):
    """An annotation as inspect shows it."""
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    if (isinstance(annotation, type) and type(annotation) is not GenericAlias
            and annotation.__module__ != 'typing'):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')


def _signature_text(cls, fields, init):
    """The parameters of the class, as inspect shows them."""
    if not init:
        from inspect import signature
        try:
            return str(signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            return ''
    parts = []
    types = {f.name: f.type for f in fields}
    positional, keyword = _parameters(fields)
    for parameters in (positional, keyword):
        if keyword and parameters is keyword:
            parts.append('*')
        for name, default in parameters.items():
            text = f'{name}: {_annotation_text(types[name])}'
            parts.append(text if default is _required
                         else f'{text} = {default!r}')
    return f"({', '.join(parts)})"


def _repr_function(names):
    def __repr__(self):
        key = id(self)
        if key in _active:
            return '...'
        _active.add(key)
        try:
            text = ', '.join([f'{n}={getattr(self, n)!r}' for n in names])
            return f'{self.__class__.__qualname__}({text})'
        finally:
            _active.discard(key)
    return __repr__


def _eq_function(cls, names):
    terms = ' and '.join([f'self.{n}==other.{n}' for n in names])
    return _function(cls, '__eq__', ['self', 'other'],
                     ['if self is other:', ' return True',
                      'if other.__class__ is self.__class__:',
                      f' return {terms or True}',
                      'return NotImplemented'], {})


def _order_function(names, compare):
    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(tuple([getattr(self, n) for n in names]),
                       tuple([getattr(other, n) for n in names]))
    return method


_orders = {'__lt__': lambda a, b: a < b, '__le__': lambda a, b: a <= b,
           '__gt__': lambda a, b: a > b, '__ge__': lambda a, b: a >= b}


def _hash_function(cls, names):
    items = ''.join([f'self.{n},' for n in names])
    return _function(cls, '__hash__', ['self'], [f'return hash(({items}))'],
                     {})


def _add(cls, name, function):
    if name in cls.__dict__:
        return True
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)
    return False


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    for function in (__setattr__, __delattr__):
        if _add(cls, function.__name__, function):
            raise TypeError(f'Cannot overwrite attribute '
                            f'{function.__name__} in class {cls.__name__}')


def _check_frozen(cls, frozen):
    bases = [base.__dict__[_PARAMS].frozen for base in cls.__mro__[1:]
             if _PARAMS in base.__dict__]
    if any(bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen '
                        'one')
    if bases and not any(bases) and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen '
                        'one')


def _set_hash(cls, compared, unsafe_hash, eq, frozen, has_hash):
    names = [f.name for f in compared
             if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class '
                            f'{cls.__name__}')
        cls.__hash__ = _hash_function(cls, names)
    elif eq and not has_hash:
        cls.__hash__ = _hash_function(cls, names) if frozen else None


def _with_slots(cls, names, is_frozen):
    inherited = {name for base in cls.__mro__[1:]
                 for name in base.__dict__.get('__slots__', ())}
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple([n for n in names if n not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    result = type(cls)(cls.__name__, cls.__bases__, namespace)
    result.__qualname__ = cls.__qualname__
    for value in namespace.values():
        _move_class_cell(value, cls, result)
    if is_frozen:
        _add(result, '__getstate__', _get_fields)
        _add(result, '__setstate__', _set_fields)
    return result


def _move_class_cell(member, old, new):
    """Lets super() in a method of the class without slots find the new one."""
    functions = [getattr(member, name, None) for name in
                 ('__func__', 'fget', 'fset', 'fdel')]
    for function in (member, *functions):
        closure = getattr(function, '__closure__', None)
        names = function.__code__.co_freevars if closure else ()
        for name, cell in zip(names, closure or ()):
            if name == '__class__' and cell.cell_contents is old:
                cell.cell_contents = new


def _get_fields(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_fields(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _process(cls, params):
    (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
     weakref_slot) = params
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (own_hash is MISSING or
                    (own_hash is None and '__eq__' in cls.__dict__))
    _check_frozen(cls, frozen)
    fields = _collect(cls, kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _Params(*params))
    every = list(fields.values())
    plain = [f for f in every if f._field_type is _FIELD]
    compared = [f.name for f in plain if f.compare]
    has_init = init and not _add(cls, '__init__',
                                 _init_function(cls, every, frozen))
    if repr:
        _add(cls, '__repr__', _repr_function([f.name for f in plain
                                              if f.repr]))
    if eq:
        _add(cls, '__eq__', _eq_function(cls, compared))
    if order:
        for name, compare in _orders.items():
            if _add(cls, name, _order_function(compared, compare)):
                raise TypeError(
                    f'Cannot overwrite attribute {name} in class '
                    f'{cls.__name__} Consider using '
                    f'functools.total_ordering')
    if frozen:
        _freeze(cls, {f.name for f in plain})
    _set_hash(cls, plain, unsafe_hash, eq, frozen, has_hash)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in every if f.init and
                                    not f.kw_only and
                                    f._field_type is not _CLASSVAR])
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls, every, has_init)
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if slots:
        cls = _with_slots(cls, [f.name for f in plain], frozen)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    params = (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
              slots, weakref_slot)
    if cls is None:
        return lambda cls: _process(cls, params)
    return _process(cls, params)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or '
                        'instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _convert(obj, whole):
    """A copy in which `whole` turned all dataclass instances."""
    cls = type(obj)
    if cls in _atomic:
        return obj
    if _is_instance(obj):
        return whole([(f.name, _convert(getattr(obj, f.name), whole))
                      for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return cls(*[_convert(v, whole) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(k, whole), _convert(v, whole))
                 for k, v in obj.items()]
        if hasattr(cls, 'default_factory'):
            result = cls(obj.default_factory)
            result.update(pairs)
            return result
        return cls(pairs)
    if isinstance(obj, (list, tuple)):
        return cls([_convert(v, whole) for v in obj])
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda pairs: tuple_factory([v for _, v in pairs]))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None,
                   **options):
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, object
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: '
                            f'{name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    cls = type(cls_name, bases, body)
    cls.__annotations__ = annotations
    cls.__module__ = module or '__main__'
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False,'
                                f' it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with '
                                f'replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
