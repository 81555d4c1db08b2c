"""Binds arguments to parameters that are known at run time only."""

required = object()


def _join(names):
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return ' and '.join(quoted)
    return f'{", ".join(quoted[:-1])}, and {quoted[-1]}'


def _raise_missing(function, kind, names):
    raise TypeError(f'{function}() missing {len(names)} required {kind} '
                    f'argument{"s" if len(names) > 1 else ""}: {_join(names)}')


def _raise_many(function, positional, given):
    most = len(positional) + 1
    least = 1 + sum([1 for default in positional.values()
                     if default is required])
    takes = str(most) if least == most else f'from {least} to {most}'
    raise TypeError(f'{function}() takes {takes} positional '
                    f'argument{"s" if most > 1 or least != most else ""} '
                    f'but {given + 1} were given')


def bind(function, positional, keyword, args, kwargs):
    """The values by name; the parameters map names to defaults."""
    values = dict(zip(positional, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError(f'{function}() got multiple values for argument '
                            f'{name!r}')
        if name not in positional and name not in keyword:
            raise TypeError(f'{function}() got an unexpected keyword '
                            f'argument {name!r}')
        values[name] = value
    if len(args) > len(positional):
        _raise_many(function, positional, len(args))
    for kind, params in (('positional', positional),
                         ('keyword-only', keyword)):
        missing = []
        for name, default in params.items():
            if name not in values:
                if default is required:
                    missing.append(name)
                values[name] = default
        if missing:
            _raise_missing(function, kind, missing)
    return values
