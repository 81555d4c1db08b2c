"""Enumerations."""

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum',
           'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
           'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
           'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
           'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name',
           'pickle_by_enum_name']

_property = property
_builtin_bin = bin
_unset = object()
# Classes that are made below, while the first ones are made already.
Enum = Flag = ReprEnum = EJECT = None
_reserved = frozenset('''_order_ _generate_next_value_ _numeric_repr_
_missing_ _ignore_ _iter_member_ _iter_member_by_value_ _iter_member_by_def_
_add_alias_ _add_value_alias_'''.split())
_flag_methods = ('__or__', '__and__', '__xor__', '__ror__', '__rand__',
                 '__rxor__', '__invert__')


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would be none."""

    def __init__(self, value):
        self.value = value


class auto:
    """Is replaced by the value that _generate_next_value_ gives."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        value = '_auto_null' if self.value is _unset else repr(self.value)
        return f'auto({value})'


class property(_property):
    """An attribute of members that leaves its name to members of the class."""
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute '
                                 f'{self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        if self.inherited is not None:
            return getattr(super(self.inherited, instance), self.name)
        raise AttributeError(f'{ownerclass!r} member has no attribute '
                             f'{self.name!r}')

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute '
                             f'{self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete '
                             f'attribute {self.name!r}')

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__
        self.inherited = None


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'


def _is_descriptor(value):
    cls = type(value)
    return (hasattr(cls, '__get__') or hasattr(cls, '__set__') or
            hasattr(cls, '__delete__'))


def _is_inner_class(class_name, value):
    return (isinstance(value, type) and
            f'.{value.__qualname__}'.endswith(
                f'.{class_name}.{value.__name__}'))


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _plain_function(value):
    return value.__func__ if isinstance(value, staticmethod) else value


def _in_binary(value, max_bits=None):
    ceiling = 1 << value.bit_length()
    if value >= 0:
        text = _builtin_bin(value + ceiling).replace('1', '0', 1)
    else:
        text = _builtin_bin(~value ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


def bin(num, max_bits=None):
    return _in_binary(num, max_bits)


class EnumDict(dict):
    """The namespace of an enumeration's body: notes the members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        # Names of members, in order; a dict is searched faster than a list.
        self._members = {}
        self._last_values = []
        self._ignored = []
        self._generate = None
        self._has_auto = False

    @_property
    def member_names(self):
        return list(self._members)

    def __setitem__(self, key, value):
        if key[:1] == '_' and self._set_special(key, value):
            return
        if key in self._members:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if key in self._ignored:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or _is_inner_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self._members[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _set_special(self, key, value):
        """Handles a name with underscores; False if it is an ordinary one."""
        if _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif _is_sunder(key):
            if key not in _reserved:
                raise ValueError(f'_sunder_ names, such as {key!r}, are '
                                 f'reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._has_auto:
                    raise TypeError('_generate_next_value_ must be defined '
                                    'before members')
                self._generate = _plain_function(value)
            elif key == '_ignore_':
                value = self._note_ignored(value)
        elif not (self._cls_name and
                  key.startswith(f'_{self._cls_name.lstrip("_")}__')):
            return False
        super().__setitem__(key, value)
        return True

    def _note_ignored(self, names):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        self._ignored = names = list(names)
        already = set(names) & set(self._members)
        if already:
            raise ValueError(f'_ignore_ cannot specify already set names: '
                             f'{already!r}')
        return names

    def _resolve(self, key, value):
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            return self._next(key, value)
        if isinstance(value, tuple) and any(
                [isinstance(v, auto) for v in value]):
            items = [self._next(key, v) if isinstance(v, auto) else v
                     for v in value]
            cls = type(value)
            return cls(*items) if hasattr(cls, '_fields') else cls(items)
        return value

    def _next(self, key, item):
        if item.value is _unset:
            self._has_auto = True
            item.value = self._generate(key, 1, len(self._members),
                                        self._last_values[:])
        return item.value

    def update(self, members, **more):
        for name, value in dict(members).items():
            self[name] = value
        for name, value in more.items():
            self[name] = value


def _check_bases(name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')


def _data_type_of(name, bases):
    """The class whose values members are, and its repr for values."""
    found, represent = set(), None
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if represent is None:
                    represent = base._value_repr_
                if base._member_type_ is not object:
                    found.add(base._member_type_)
                    break
                continue
            own = base.__dict__
            if represent is None and '__repr__' in own:
                represent = own['__repr__']
                fields = own.get('__dataclass_fields__')
                if fields is not None and own[
                        '__dataclass_params__'].repr:
                    represent = _represent_fields
            if '__new__' in own or '__dataclass_fields__' in own:
                found.add(candidate or base)
                break
            candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {found!r}')
    return found.pop() if found else object, represent


def _represent_fields(self):
    return ', '.join([f'{name}={getattr(self, name)!r}' for name, field
                      in self.__dataclass_fields__.items() if field.repr])


def _find_new(namespace, data_type, first):
    """What makes members, whether the enumeration says so itself, and whether
    it takes their values."""
    new = namespace.get('__new__')
    is_own = first is not None and new is not None
    if new is None:
        for method in ('__new_member__', '__new__'):
            for possible in (data_type, first):
                target = getattr(possible, method, None)
                if target not in (None, None.__new__, object.__new__,
                                  Enum and Enum.__new__):
                    new = target
                    break
            if new is not None:
                break
        else:
            new = object.__new__
    takes = first is not None and new not in (object.__new__,
                                              Enum and Enum.__new__)
    return _plain_function(new), is_own, takes


class _Member:
    """Makes a member when its class is told its name."""

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __set_name__(self, cls, attribute):
        delattr(cls, attribute)
        name, value = self.name, self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        if cls._use_args_:
            new = cls._new_member_(cls, *args)
        else:
            new = cls._new_member_(cls)
        if not hasattr(new, '_value_'):
            new._value_ = _value_of(cls._member_type_, value, args)
        value = new._value_
        new._name_ = name
        new.__objclass__ = cls
        new.__init__(*args)
        new._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        if is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if _is_single_bit(value):
                cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        known = cls._lookup(value)
        if known is not None:
            new = known
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            cls._member_names_.append(name)
        cls._add_member_(name, new)
        try:
            cls._value2member_map_.setdefault(value, new)
        except TypeError:
            cls._unhashable_values_.append(value)


def _value_of(data_type, value, args):
    if data_type is object:
        return value
    try:
        return data_type(*args)
    except Exception as error:
        new = TypeError('_value_ not set in __new__, unable to create it')
        new.__cause__ = error
        raise new


class EnumType(type):

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        namespace = EnumDict(cls)
        data_type, first = metacls._get_mixins_(cls, bases)
        if first is not None:
            namespace['_generate_next_value_'] = getattr(
                first, '_generate_next_value_', None)
            namespace._generate = _plain_function(
                namespace['_generate_next_value_'])
        return namespace

    @classmethod
    def _get_mixins_(metacls, name, bases):
        if not bases:
            return object, Enum
        first = bases[-1]
        if not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] '
                            'enum_type)`')
        return _data_type_of(name, bases)[0] or object, first

    def __new__(metacls, cls, bases, classdict, *, boundary=None,
                _simple=False, **kwds):
        if not isinstance(classdict, EnumDict):
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        members = {name: classdict[name] for name in classdict._members}
        invalid = set(members) & {'mro', ''}
        if invalid:
            names = ','.join([repr(n) for n in sorted(invalid)])
            raise ValueError(f'invalid enum member name(s) {names}')
        ignored = classdict._ignored
        body = {key: value for key, value in classdict.items()
                if key != '_ignore_' and key not in ignored and
                key not in members}
        order = body.pop('_order_', None)
        data_type, first = metacls._get_mixins_(cls, bases)
        new, is_own, takes = _find_new(body, data_type, first)
        for name, value in members.items():
            # The metaclass has attributes of these names.
            attribute = f' {name}' if name in ('name', 'value') else name
            body[attribute] = _Member(name, value)
        generate = body.get('_generate_next_value_')
        if generate is not None:
            body['_generate_next_value_'] = staticmethod(
                _plain_function(generate))
        body.update(
            _new_member_=new, _use_args_=takes, _member_names_=[],
            _member_map_={}, _value2member_map_={}, _unhashable_values_=[],
            _member_type_=data_type,
            _value_repr_=_data_type_of(cls, bases)[1] if bases else None,
            _boundary_=boundary or getattr(first, '_boundary_', None),
            _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        if is_own:
            body['__new_member__'] = body['__new__']
        if bases:
            body['__new__'] = Enum.__new__
        result = super().__new__(metacls, cls, bases, body, **kwds)
        if first is not None:
            result._take_methods(body, data_type, first, bases)
        if order is not None:
            result._check_order(order)
        return result

    def __init__(cls, *args, **kwds):
        pass

    def _take_methods(cls, body, data_type, first, bases):
        """Puts the enumeration's methods before those of the data type."""
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a '
                                'data type (i.e. int, str, float, etc.)')
            if '__format__' not in body:
                cls.__format__ = data_type.__format__
                body['__format__'] = cls.__format__
            if '__str__' not in body:
                method = data_type.__str__
                if method is object.__str__:
                    method = data_type.__repr__
                cls.__str__ = method
                body['__str__'] = method
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in body and getattr(cls, name, None) in (
                    getattr(data_type, name, None),
                    getattr(object, name, None)):
                setattr(cls, name, getattr(first, name))
        if Flag is not None and issubclass(cls, Flag):
            for name in _flag_methods:
                if name not in body:
                    setattr(cls, name, getattr(Flag, name))
            values = [m._value_ for m in cls]
            if values != sorted(values):
                cls._iter_member_ = cls._iter_member_by_def_

    def _check_order(cls, order):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        wanted, names = list(order), cls._member_names_
        if Flag is not None and issubclass(cls, Flag):
            wanted = [n for n in wanted if n in names]
        else:
            wanted = [n for n in wanted if n in names or
                      n not in cls._member_map_]
        if wanted != names:
            raise TypeError(f'member order does not match _order_:\n'
                            f'  {names!r}\n  {wanted!r}')

    def _lookup(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        return None

    def _add_member_(cls, name, new):
        if name in cls._member_map_:
            if cls._member_map_[name] is not new:
                raise NameError(f'{name!r} is already bound: '
                                f'{cls._member_map_[name]!r}')
            return
        cls._member_map_[name] = new
        if name in ('name', 'value'):
            return
        found = inherited = None
        for base in cls.__mro__[1:]:
            attribute = base.__dict__.get(name)
            if attribute is not None:
                if isinstance(attribute, (_property, property)):
                    found = attribute
                elif _is_descriptor(attribute):
                    inherited = base
                break
        if found is None:
            type.__setattr__(cls, name, new)
            return
        redirect = property(found.fget, found.fset, found.fdel)
        redirect.member = new
        redirect.__set_name__(cls, name)
        type.__setattr__(cls, name, redirect)

    def __call__(cls, value=_unset, names=_unset, *values, module=None,
                 qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if value is _unset:
                _raise_missing()
            if names is not _unset:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if value is _unset:
            _raise_missing()
        if names is _unset and type is None:
            raise TypeError(f'{cls!r} has no members; specify `names=()` if '
                            f'you meant to create a new, empty, enum')
        return cls._create_(value, () if names is _unset else names, module,
                            qualname, type, start, boundary)

    def _create_(cls, class_name, names, module, qualname, data_type, start,
                 boundary):
        metacls = cls.__class__
        bases = (cls,) if data_type is None else (data_type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if hasattr(names, 'keys'):
            names = names.items()
        values = []
        for index, item in enumerate(list(names)):
            if isinstance(item, str):
                name = item
                value = namespace._generate(name, start, index, values[:])
            else:
                name, value = item
            values.append(value)
            namespace[name] = value
        result = metacls.__new__(metacls, class_name, bases, namespace,
                                 boundary=boundary)
        result.__module__ = module or '__main__'
        if qualname is not None:
            result.__qualname__ = qualname
        return result

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member '
                                 f'{name!r}.')
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __dir__(cls):
        names = set(['__class__', '__contains__', '__doc__', '__getitem__',
                     '__iter__', '__len__', '__members__', '__module__',
                     '__name__', '__qualname__', *cls._member_names_])
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(names | {'__init_subclass__'})
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    # Members have these as attributes; as attributes of classes they are for
    # members of such a name.
    @_property
    def name(cls):
        return cls._member_called('name')

    @_property
    def value(cls):
        return cls._member_called('value')

    def _member_called(cls, name):
        found = cls._member_map_.get(name)
        if found is not None:
            return found
        for base in cls.__mro__:
            if base is Enum:
                break
            if name in base.__dict__:
                attribute = base.__dict__[name]
                get = getattr(type(attribute), '__get__', None)
                return (attribute if get is None
                        else get(attribute, None, cls))
        raise AttributeError(f'{cls!r} has no attribute {name!r}')

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __reversed__(cls):
        members = cls._member_map_
        return iter([members[name] for name in cls._member_names_[::-1]])


EnumMeta = EnumType


def _raise_missing():
    raise TypeError("EnumType.__call__() missing 1 required positional "
                    "argument: 'value'")


class Enum(metaclass=EnumType):

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._lookup(value)
        if found is not None:
            return found
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        error = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            error, result = e, None
        if isinstance(result, cls) or (
                issubclass(cls, Flag) and cls._boundary_ is EJECT and
                isinstance(result, int)):
            return result
        plain = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if error is None:
            if result is None:
                raise plain
            error = TypeError(f'error in {cls.__name__}._missing_: returned '
                              f'{result!r} instead of None or a valid member')
        if not isinstance(error, ValueError):
            error.__context__ = plain
        raise error

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        known = cls._lookup(value)
        if known is not None and known is not self:
            raise ValueError(f'{value!r} is already bound: {known!r}')
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_values_.append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}')

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        text = (cls._value_repr_ or repr)(self._value_)
        return f'<{cls.__name__}.{self._name_}: {text}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__',
                 'name', 'value'}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_':
                names.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] != '_' and name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _refuse(self, attribute):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute "
                             f'{attribute!r}')

    name = _property(lambda self: self._name_,
                     lambda self, value: self._refuse('name'))
    value = _property(lambda self: self._value_,
                      lambda self, value: self._refuse('value'))


class ReprEnum(Enum):
    """Only changes the repr: str and format are the data type's."""


class FlagBoundary(str, ReprEnum):
    """What happens to values that have bits of no member."""
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        for value, what in zip(values, ('', 'encoding must be a string, not ',
                                        'errors must be a string, not ')):
            if not isinstance(value, str):
                raise TypeError(f'{what}{value!r}' if what else
                                f'{value!r} is not a string')
        value = str(*values)
        new = str.__new__(cls, value)
        new._value_ = value
        return new

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        value &= cls._flag_mask_
        while value:
            bit = value & -value
            yield cls._value2member_map_[bit]
            value ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value),
                          key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, every = cls._flag_mask_, cls._all_bits_
        boundary = cls._boundary_
        if not ~every <= value <= every or value & (every ^ mask):
            if boundary is STRICT:
                cls._raise_invalid(value)
            elif boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(every + 1, 1 << value.bit_length())
        negative = None
        if value < 0:
            negative = value
            if boundary is EJECT or boundary is KEEP:
                value += every + 1
            else:
                value &= cls._singles_mask_
        new = cls._combine(value)
        new = cls._value2member_map_.setdefault(new._value_, new)
        if negative is not None:
            cls._value2member_map_[negative] = new
        return new

    @classmethod
    def _raise_invalid(cls, value):
        mask = cls._flag_mask_
        bits = max(value.bit_length(), mask.bit_length())
        raise ValueError(f'{cls!r} invalid value {value!r}\n'
                         f'    given {_in_binary(value, bits)}\n'
                         f'  allowed {_in_binary(mask, bits)}')

    @classmethod
    def _combine(cls, value):
        """A new member without a definition of its own."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            new = object.__new__(cls)
        else:
            new = cls._member_type_.__new__(cls, value)
        if not hasattr(new, '_value_'):
            new._value_ = value
        singles = value & cls._singles_mask_
        aliases = value & ~cls._singles_mask_
        parts = list(cls._iter_member_(singles))
        if aliases:
            for m in cls._member_map_.values():
                if m not in parts and m._value_ and (
                        m._value_ & value == m._value_):
                    parts.append(m)
        combined = 0
        for m in parts:
            combined |= m._value_
        rest = value ^ combined
        if not combined:
            new._name_ = None
            return new
        new._name_ = '|'.join([m._name_ for m in parts])
        if rest and cls._boundary_ is STRICT:
            raise ValueError(f'{cls!r}: no members with value {rest!r}')
        if rest:
            new._name_ += f'|{cls._numeric_repr_(rest)}'
        return new

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': "
                f'{type(other).__qualname__!r} and '
                f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        text = (cls._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return f'<{cls.__name__}: {text}>'
        return f'<{cls.__name__}.{self._name_}: {text}>'

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f'{name}({self._value_!r})'
        return f'{name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _number(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        data_type = self._member_type_
        if data_type is not object and isinstance(flag, data_type):
            return flag
        return NotImplemented

    def __or__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return NotImplemented
        _check_numbers(self, other, number, '|')
        return self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return NotImplemented
        _check_numbers(self, other, number, '&')
        return self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        if number is NotImplemented:
            return NotImplemented
        _check_numbers(self, other, number, '^')
        return self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ is EJECT or self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(
                    self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _check_numbers(flag, other, number, operator):
    for value, shown in ((flag._value_, flag), (number, other)):
        if value is None:
            raise TypeError(f"'{shown}' cannot be combined with other flags "
                            f'with {operator}')


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


def unique(enumeration):
    duplicates = [f'{alias} -> {found.name}'
                  for alias, found in enumeration.__members__.items()
                  if alias != found.name]
    if duplicates:
        raise ValueError(f'duplicate values found in {enumeration!r}: '
                         f'{", ".join(duplicates)}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = [f'{name} -> {found.name}'
               for name, found in enumeration.__members__.items()
               if name != found.name]
    if aliases:
        raise ValueError(f'aliases found in {enumeration!r}: '
                         f'{", ".join(aliases)}')


def _verify_continuous(enumeration):
    kind = 'Flag' if issubclass(enumeration, Flag) else 'Enum'
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if kind == 'Flag':
        bits = range(low.bit_length(), high.bit_length() - 1)
        missing = [1 << i for i in bits if 1 << i not in values]
    else:
        missing = [i for i in range(low + 1, high) if i not in values]
    if missing:
        shown = ', '.join([str(m) for m in missing])[:256]
        raise ValueError(f'invalid {kind.lower()} {enumeration.__name__!r}: '
                         f'missing values {shown}')


def _verify_named(enumeration):
    names, bits = [], 0
    singles = [m.value for m in enumeration._member_map_.values()
               if _is_single_bit(m.value)]
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missing = [v for v in show_flag_values(alias.value)
                   if v not in singles]
        if missing:
            names.append(name)
            for v in missing:
                bits |= v
    if not names:
        return
    if len(names) == 1:
        alias = f'alias {names[0]} is missing'
    else:
        alias = (f'aliases {", ".join(names[:-1])} and {names[-1]} are '
                 f'missing')
    value = (f'value 0x{bits:x}' if _is_single_bit(bits)
             else f'combined values of 0x{bits:x}')
    raise ValueError(f'invalid Flag {enumeration.__name__!r}: {alias} {value} '
                     f'[use enum.show_flag_values(value) for details]')


def show_flag_values(value):
    values = []
    while value:
        bit = value & -value
        values.append(bit)
        value ^= bit
    return values


def global_enum_repr(self):
    return f'{self.__class__.__module__.rpartition(".")[2]}.{self._name_}'


def global_flag_repr(self):
    cls = self.__class__
    module = cls.__module__.rpartition('.')[2]
    if self._name_ is None:
        return f'{module}.{cls.__name__}({self._value_!r})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if cls._boundary_ is not KEEP:
        return '|'.join([f'{module}.{name}'
                         for name in self._name_.split('|')])
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}'
                     for name in self._name_.split('|')])


def global_str(self):
    cls = self.__class__
    if self._name_ is None:
        return f'{cls.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Makes the members global names of the class's module."""
    if issubclass(cls, Flag):
        cls.__repr__ = global_flag_repr
    else:
        cls.__repr__ = global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    import sys
    module = sys.modules.get(cls.__module__)
    if module is not None:
        module.__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


from types import DynamicClassAttribute
