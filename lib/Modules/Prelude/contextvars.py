"""Context variables: the current context is a module variable."""

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')

_missing = object()


class Token:
    MISSING = _missing
    __slots__ = ('_context', 'var', 'old_value', '_used')

    def __init__(self, context, var, old_value):
        self._context = context
        self.var = var
        self.old_value = old_value
        self._used = False

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.var.reset(self)

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'

    __class_getitem__ = classmethod(type(list[int]))


class ContextVar:
    __slots__ = ('name', '_default')

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default

    def get(self, default=_missing, /):
        value = _current._values.get(self, default)
        if value is _missing:
            value = self._default
            if value is _missing:
                raise LookupError(self)
        return value

    def set(self, value, /):
        values = _current._values
        token = Token(_current, self, values.get(self, _missing))
        values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError('expected an instance of Token, got '
                            f'{token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different '
                             'ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is _missing:
            del _current._values[self]
        else:
            _current._values[self] = token.old_value

    def __repr__(self):
        default = ('' if self._default is _missing
                   else f' default={self._default!r}')
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'

    __class_getitem__ = classmethod(type(list[int]))


class Context:
    __slots__ = ('_values', '_previous', '_entered')

    def __init__(self):
        self._values = {}
        self._previous = None
        self._entered = False

    def _enter(self):
        global _current
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already '
                               'entered')
        self._entered = True
        self._previous = _current
        _current = self

    def _leave(self):
        global _current
        _current = self._previous
        self._previous = None
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        self._enter()
        try:
            return callable(*args, **kwargs)
        finally:
            self._leave()

    def copy(self):
        made = Context()
        made._values = self._values.copy()
        return made

    def _check(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError('a ContextVar key was expected, got '
                            f'{var!r}')
        return var

    def __getitem__(self, var):
        return self._values[self._check(var)]

    def __contains__(self, var):
        return self._check(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(self._check(var), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


_current = Context()
_current._entered = True


def copy_context():
    return _current.copy()
