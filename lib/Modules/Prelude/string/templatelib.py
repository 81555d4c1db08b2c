"""What t-strings evaluate to (PEP 750)."""

__all__ = ['Interpolation', 'Template', 'convert']


def _refuse(cls, **keywords):
    base = cls.__mro__[1]
    raise TypeError(f"type '{base.__module__}.{base.__qualname__}' is not an acceptable base type")


class Interpolation:
    """A replacement field: its value, and how it was written."""

    __match_args__ = ('value', 'expression', 'conversion', 'format_spec')

    def __new__(cls, value, expression='', conversion=None, format_spec=''):
        for name, text in (('expression', expression), ('format_spec', format_spec)):
            if not isinstance(text, str):
                raise TypeError(f"Interpolation() argument '{name}' must be str, "
                                f"not {type(text).__name__}")
        if conversion is not None and not isinstance(conversion, str):
            raise TypeError("Interpolation() argument 'conversion' must be str, "
                            f"not {type(conversion).__name__}")
        if conversion not in (None, 's', 'r', 'a'):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        return _interpolation(value, expression, conversion, format_spec)

    def __repr__(self):
        return (f'Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, '
                f'{self.format_spec!r})')

    def __setattr__(self, name, value):
        if name in Interpolation.__match_args__:
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'string.templatelib.Interpolation' object has no attribute {name!r} "
                             "and no __dict__ for setting new attributes")

    __init_subclass__ = classmethod(_refuse)

    def __class_getitem__(cls, args):
        return type(list[int])(cls, args)


def _interpolation(value, expression, conversion, format_spec):
    made = object.__new__(Interpolation)
    fields = made.__dict__
    fields['value'] = value
    fields['expression'] = expression
    fields['conversion'] = conversion
    fields['format_spec'] = format_spec
    return made


class Template:
    """Strings, and the interpolations between them."""

    def __new__(cls, *args):
        strings, interpolations = [''], []
        for arg in args:
            if isinstance(arg, str):
                strings[-1] += arg
            elif isinstance(arg, Interpolation):
                interpolations.append(arg)
                strings.append('')
            else:
                raise TypeError("Template.__new__ *args need to be of type 'str' or "
                                f"'Interpolation', got {type(arg).__name__}")
        made = object.__new__(Template)
        made.__dict__['strings'] = tuple(strings)
        made.__dict__['interpolations'] = tuple(interpolations)
        return made

    @property
    def values(self):
        return tuple([each.value for each in self.interpolations])

    def __iter__(self):
        for text, interpolation in zip(self.strings, self.interpolations):
            if text:
                yield text
            yield interpolation
        if self.strings[-1]:
            yield self.strings[-1]

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError('can only concatenate string.templatelib.Template (not '
                            f'"{type(other).__name__}") to string.templatelib.Template')
        return Template(*self, *other)

    def __radd__(self, other):
        if isinstance(other, str):
            raise TypeError('can only concatenate str (not "string.templatelib.Template") to str')
        return NotImplemented

    def __repr__(self):
        return f'Template(strings={self.strings!r}, interpolations={self.interpolations!r})'

    def __setattr__(self, name, value):
        if name in ('strings', 'interpolations', 'values'):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'string.templatelib.Template' object has no attribute {name!r} "
                             "and no __dict__ for setting new attributes")

    __init_subclass__ = classmethod(_refuse)


def _template(parts):
    return Template(*[part if isinstance(part, str) else _interpolation(*part) for part in parts])


def convert(obj, /, conversion):
    """Applies `!s`, `!r` or `!a`."""
    if conversion is None:
        return obj
    if conversion == 'r':
        return repr(obj)
    if conversion == 's':
        return str(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')
