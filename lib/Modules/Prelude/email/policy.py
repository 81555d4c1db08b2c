"""How messages are read and written."""

__all__ = ['Policy', 'Compat32', 'compat32', 'EmailPolicy', 'default', 'strict',
           'SMTP', 'SMTPUTF8', 'HTTP']


class Policy:
    raise_on_defect = False
    linesep = '\n'
    cte_type = '8bit'
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **options):
        for name, value in options.items():
            if not hasattr(type(self), name):
                raise TypeError(f'{name!r} is an invalid keyword argument for '
                                f'{type(self).__name__}')
            self.__dict__[name] = value

    def clone(self, **options):
        return type(self)(**{**self.__dict__, **options})

    def __add__(self, other):
        return type(self)(**{**self.__dict__, **other.__dict__})

    def __setattr__(self, name, value):
        message = ('{!r} object attribute {!r} is read-only'
                   if hasattr(self, name) else
                   '{!r} object has no attribute {!r}')
        raise AttributeError(message.format(type(self).__name__, name))

    def __repr__(self):
        items = ', '.join(f'{name}={value!r}'
                          for name, value in self.__dict__.items())
        return f'{type(self).__name__}({items})'


class Compat32(Policy):
    mangle_from_ = True

    def header_store(self, name, value):
        return name, value

    def header_fetch(self, name, value):
        return value

    def fold(self, name, value):
        from email.header import Header
        if not hasattr(value, 'encode') or isinstance(value, str):
            value = Header(value, header_name=name)
        limit = self.max_line_length
        text = value.encode(linesep='\n', maxlinelen=limit or 0)
        return f'{name}: {text}\n'


class EmailPolicy(Policy):
    utf8 = False
    refold_source = 'long'

    def header_store(self, name, value):
        from email.headerregistry import make
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError('Header values may not contain linefeed or '
                             'carriage return characters')
        return name, make(name, value)

    def header_fetch(self, name, value):
        from email.headerregistry import Value, make
        if isinstance(value, Value):
            return value
        return make(name, ''.join(value.splitlines()))

    def fold(self, name, value):
        from email.headerregistry import fold
        return fold(name, str(value), self.max_line_length or 10 ** 6,
                    self.utf8)


compat32 = Compat32()
default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
