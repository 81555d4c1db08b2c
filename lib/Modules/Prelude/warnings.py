"""Warnings: filters decide which of them are shown, and how."""

import sys
from _frames import current, line_text

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning',
           'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

_defaultaction = 'default'
_actions = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
onceregistry = {}
# Grows with every change: what registries remember is out of date then.
_version = 1


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage:
    """What a warning says, and where it comes from."""

    def __init__(self, message, category, filename, lineno, file=None,
                 line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : '
                f'{self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def formatwarning(message, category, filename, lineno, line=None):
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    line = line.strip()
    return f'{text}  {line}\n' if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def _show(message):
    """Hands a message to showwarning, which programs may replace."""
    if not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or '
                        'method')
    showwarning(message.message, message.category, message.filename,
                message.lineno, message.file, message.line)


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else (
        pattern.match(text) is not None)


def _find_action(text, category, module, lineno):
    for item in filters:
        action, message, kind, where, line = item
        if (_matches(message, text) and issubclass(category, kind) and
                _matches(where, module) and line in (0, lineno)):
            return action, item
    return _defaultaction, None


def _is_repeated(action, item, registry, key):
    """Whether the action has had its warning; if not, notes that it has."""
    text, category, lineno = key
    if action in ('always', 'all'):
        return False
    registry[key] = True
    if action == 'once':
        seen, key = onceregistry, (text, category)
    elif action == 'module':
        seen, key = registry, (text, category, 0)
    elif action == 'default':
        return False
    else:
        raise RuntimeError(f'Unrecognized action ({action!r}) in '
                           f'warnings.filters:\n {item}')
    repeated = seen.get(key, False)
    seen[key] = True
    return repeated


def warn_explicit(message, category, filename, lineno, module=None,
                  registry=None, module_globals=None, source=None):
    _warn_at(message, category, filename, lineno, module, registry, source,
             None)


def _warn_syntax(found, filename):
    """What compile() has to say about a source."""
    for message, line, column, end_line, end_column in found:
        try:
            warn_explicit(message, SyntaxWarning, filename, line)
        except SyntaxWarning:
            message = message.replace(
                'Such sequences will not work in the future. ', '')
            error = SyntaxError(message, (filename, line, column, None,
                                          end_line, end_column))
        else:
            continue
        raise error


def _warn_at(message, category, filename, lineno, module, registry, source,
             code):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    registry = {} if registry is None else registry
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action, item = _find_action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if _is_repeated(action, item, registry, key):
        return
    line = None
    if code is not None and showwarning is _original_showwarning:
        line = line_text(code, lineno)
    _show(WarningMessage(message, category, filename, lineno, None, line,
                         source))


def _category_of(message, category):
    if isinstance(message, Warning):
        return message.__class__
    if category is None:
        return UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not "
                        f"'{type(category).__name__}'")
    return category


def warn(message, category=None, stacklevel=1, source=None, *,
         skip_file_prefixes=()):
    category = _category_of(message, category)
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(f'warn() argument \'skip_file_prefixes\' must be '
                        f'tuple, not {type(skip_file_prefixes).__name__}')
    frame = current()
    while frame is not None and stacklevel > 1:
        frame = frame.f_back
        stacklevel -= 1
    while (frame is not None and skip_file_prefixes and
           frame.f_code.co_filename.startswith(skip_file_prefixes)):
        frame = frame.f_back
    if frame is None:
        namespace, filename, lineno, code = sys.__dict__, '<sys>', 0, None
    else:
        namespace, lineno, code = frame.f_globals, frame.f_lineno, frame.f_code
        filename = code.co_filename
    registry = namespace.setdefault('__warningregistry__', {})
    _warn_at(message, category, filename, lineno,
             namespace.get('__name__', '<string>'), registry, source, code)


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def filterwarnings(action, message='', category=Warning, module='', lineno=0,
                   append=False):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    import re
    _add_filter(action, re.compile(message, re.I) if message else None,
                category, re.compile(module) if module else None, lineno,
                append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


class catch_warnings:
    """Keeps filters and showwarning as they are outside of the block."""

    def __init__(self, *, record=False, module=None, action=None,
                 category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (
            action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        global filters, showwarning
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters, showwarning
        filters = filters[:]
        _filters_mutated()
        log = None
        if self._record:
            log = []

            def showwarning(message, category, filename, lineno, file=None,
                            line=None):
                log.append(WarningMessage(message, category, filename, lineno,
                                          file, line))
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning = self._saved
        _filters_mutated()


class deprecated:
    """Marks a function or class whose use is to be warned of."""

    def __init__(self, message, /, *, category=DeprecationWarning,
                 stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\','
                            f' not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        if self.category is None:
            arg.__deprecated__ = self.message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if not callable(arg):
            raise TypeError('@deprecated decorator with non-None category '
                            'must be applied to a class or callable, not '
                            f'{arg!r}')
        return self._mark_function(arg)

    def _mark_function(self, function):
        import functools
        message, category = self.message, self.category
        stacklevel = self.stacklevel

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return function(*args, **kwargs)
        function.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _mark_class(self, cls):
        message, category = self.message, self.category
        stacklevel = self.stacklevel
        original_new = cls.__new__
        original_init_subclass = cls.__init_subclass__

        def __new__(kind, /, *args, **kwargs):
            if kind is cls:
                warn(message, category=category, stacklevel=stacklevel)
            if original_new is not object.__new__:
                return original_new(kind, *args, **kwargs)
            if kind.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{kind.__name__}() takes no arguments')
            return original_new(kind)

        def __init_subclass__(kind, *args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel)
            return original_init_subclass(*args, **kwargs)
        cls.__new__ = staticmethod(__new__)
        cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = message
        return cls
