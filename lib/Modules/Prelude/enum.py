"""Enumerations."""

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag',
           'IntFlag', 'ReprEnum', 'auto', 'unique', 'member', 'nonmember',
           'property']

_property = property
_unset = object()


class auto:
    def __init__(self, value=_unset):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class property(_property):
    """An attribute of members that leaves the name to members of the class."""

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if instance is not None:
            return self.fget(instance)
        try:
            return owner._member_map_[self._name]
        except (AttributeError, KeyError):
            raise AttributeError(f'{owner!r} has no attribute '
                                 f'{self._name!r}') from None


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_'


def _is_descriptor(value):
    return any([hasattr(value, n) for n in ('__get__', '__set__',
                                           '__delete__')])


class EnumDict(dict):
    """The namespace of an enumeration's body: notes the members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._ignored = []
        self._generate = None

    def __setitem__(self, key, value):
        if key == '_generate_next_value_':
            self._generate = (value.__func__ if isinstance(
                value, staticmethod) else value)
        elif key == '_ignore_':
            if isinstance(value, str):
                value = value.replace(',', ' ').split()
            self._ignored = list(value)
        elif _is_sunder(key) or _is_dunder(key):
            pass
        elif key.startswith(f'_{self._cls_name}__'):
            pass
        elif key in self._members:
            raise TypeError(f'{key!r} already defined as '
                            f'{self._members[key]!r}')
        elif key in self._ignored or isinstance(value, nonmember):
            value = getattr(value, 'value', value)
        elif isinstance(value, member) or not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._resolve(key, value)
            self._members[key] = value
        super().__setitem__(key, value)

    def _resolve(self, key, value):
        if isinstance(value, member):
            return value.value
        if isinstance(value, auto):
            return self._next(key, value)
        if isinstance(value, tuple) and any([isinstance(v, auto)
                                             for v in value]):
            return tuple([self._next(key, v) if isinstance(v, auto) else v
                          for v in value])
        return value

    def _next(self, key, item):
        if item.value is _unset:
            item.value = self._generate(key, 1, len(self._members),
                                        list(self._members.values()))
        return item.value


def _data_type(bases):
    """The built-in type that members are instances of, or object."""
    for base in bases:
        for cls in base.__mro__:
            if cls is object:
                continue
            if isinstance(cls, EnumType):
                if cls._member_type_ is not object:
                    return cls._member_type_
            elif '__new__' in cls.__dict__:
                return base if not isinstance(base, EnumType) else cls
    return object


def _user_new(namespace, bases):
    """The __new__ that the class or a base defines for its members."""
    if '__new__' in namespace:
        new = namespace['__new__']
        return new.__func__ if isinstance(new, staticmethod) else new
    for base in bases:
        new = getattr(base, '_new_member_', None)
        if new is not None:
            return new
    return None


class EnumType(type):

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        namespace = EnumDict(cls)
        for base in bases[::-1]:
            if isinstance(base, EnumType):
                if base._member_map_:
                    raise TypeError(f'<enum {cls!r}> cannot extend {base!r}')
                namespace._generate = base._generate_next_value_
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        if not isinstance(namespace, EnumDict):
            return super().__new__(metacls, name, bases, namespace, **kwds)
        members = namespace._members
        body = {key: value for key, value in namespace.items()
                if key not in members and key not in namespace._ignored and
                key != '_ignore_'}
        generate = body.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            body['_generate_next_value_'] = staticmethod(generate)
        # Enum's own __new__ looks members up; a later one makes members.
        new = None
        if bases:
            new = _user_new(body, bases)
            body.pop('__new__', None)
        body['_member_map_'] = {}
        body['_member_names_'] = []
        body['_value2member_map_'] = {}
        body['_unhashable_'] = []
        data_type = _data_type(bases)
        body['_member_type_'] = data_type
        body['_new_member_'] = new
        cls = super().__new__(metacls, name, bases, body, **kwds)
        if bases:
            cls.__new__ = Enum.__new__
            if data_type is not object:
                cls._take_over(body, bases, data_type)
        for key, value in members.items():
            cls._add_member(key, value, data_type, new)
        return cls

    def _take_over(cls, body, bases, data_type):
        """Puts the enumeration's methods before those of the data type."""
        parent = [b for b in bases if isinstance(b, EnumType)][-1]
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in body and (
                    getattr(cls, name, None) in (
                        getattr(data_type, name, None),
                        getattr(object, name, None))):
                setattr(cls, name, getattr(parent, name))

    def __init__(cls, *args, **kwds):
        pass

    def _add_member(cls, name, value, data_type, new):
        args = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            args = (args,)
        if new is not None:
            self = new(cls, *args)
        elif data_type is object:
            self = object.__new__(cls)
        else:
            self = data_type.__new__(cls, *args)
        if '_value_' not in self.__dict__:
            if data_type is object or new is not None:
                self._value_ = value
            else:
                self._value_ = data_type(*args)
        self._name_ = name
        self.__objclass__ = cls
        self._sort_order_ = len(cls._member_names_)
        if cls.__init__ is not object.__init__ and '__init__' in dir(cls):
            self.__init__(*args)
        value = self._value_
        known = cls._find(value)
        if known is not None:
            self = known
        else:
            if cls._is_canonical(value):
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = self
            except TypeError:
                cls._unhashable_.append((value, self))
        cls._member_map_[name] = self
        if not isinstance(cls.__dict__.get(name), property) and not (
                name in ('name', 'value')):
            type.__setattr__(cls, name, self)

    def _is_canonical(cls, value):
        if '_boundary_' not in dir(cls) or not isinstance(value, int):
            return True
        return value > 0 and value & (value - 1) == 0

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known, self in cls._unhashable_:
                if known == value:
                    return self
        return None

    def __call__(cls, value=_unset, *args, names=_unset, module=None,
                 qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_ or names is _unset and not args:
            if value is _unset:
                raise TypeError(f'{cls.__name__}.__new__() missing 1 '
                                f"required positional argument: 'value'")
            if args:
                value = (value, *args)
            return cls.__new__(cls, value)
        return cls._create(value, args[0] if args else names, module, type,
                           start)

    def _create(cls, name, names, module, data_type, start):
        bases = (cls,) if data_type is None else (data_type, cls)
        metacls = cls.__class__
        namespace = metacls.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        names = list(names.items() if isinstance(names, dict) else names)
        values = []
        for i, item in enumerate(names):
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, i, values[:])
            else:
                item, value = item
            values.append(value)
            namespace[item] = value
        result = metacls.__new__(metacls, name, bases, namespace)
        result.__module__ = module or '__main__'
        return result

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[n] for n in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[n] for n in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'{cls.__name__!r} cannot delete member '
                                 f'{name!r}.')
        super().__delattr__(name)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'


EnumMeta = EnumType
Flag = None


class Enum(metaclass=EnumType):

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._find(value)
        if found is not None:
            return found
        context = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            context, result = e, None
        if isinstance(result, cls):
            return result
        error = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if result is None and context is None:
            raise error
        if context is None:
            context = TypeError(f'error in {cls.__name__}._missing_: returned '
                                f'{result!r} instead of None or a valid '
                                f'member')
        if not isinstance(context, ValueError):
            context.__context__ = error
        raise context

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

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

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass

class IntEnum(int, ReprEnum):
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    __str__ = str.__str__
    __format__ = str.__format__

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    duplicates = [f'{alias} -> {found.name}'
                  for alias, found in enumeration.__members__.items()
                  if alias != found.name]
    if duplicates:
        raise ValueError(f'duplicate values found in {enumeration!r}: '
                         f'{", ".join(duplicates)}')
    return enumeration


class Flag(Enum):
    _boundary_ = 'strict'

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        every = 0
        for found in cls._value2member_map_:
            every |= found
        if value < 0:
            value += 1 << every.bit_length()
        if value & ~every and cls._boundary_ == 'strict' or value < 0:
            bits = max(value.bit_length(), every.bit_length())
            raise ValueError(
                f'{cls!r} invalid value {value!r}\n'
                f'    given {_bits(value, bits)}\n'
                f'  allowed {_bits(every, bits)}')
        if cls._member_type_ is object:
            self = object.__new__(cls)
        else:
            self = cls._member_type_.__new__(cls, value)
        self._value_ = value
        names = [f._name_ for f in cls if f._value_ & value]
        rest = value & ~every
        if rest and names:
            names.append(str(rest))
        self._name_ = '|'.join(names) if names else None
        cls._value2member_map_[value] = self
        return self

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': "
                f"'{type(other).__qualname__}' and "
                f"'{self.__class__.__qualname__}'")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([f for f in self.__class__
                     if f._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self._value_!r}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is int and isinstance(other, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._operand(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        if value is None:
            return NotImplemented
        return self.__class__(self._value_ ^ value)

    def __invert__(self):
        every = 0
        for f in self.__class__:
            every |= f._value_
        return self.__class__(every & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _bits(value, width):
    sign = '0b1' if value < 0 else '0b0'
    return f'{sign} {value & ((1 << width) - 1):0{width}b}'


class IntFlag(int, Flag, ReprEnum):
    _boundary_ = 'keep'
    __str__ = int.__repr__
    __format__ = int.__format__
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
