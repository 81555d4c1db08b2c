"""Documentation of objects, as text."""

__all__ = ['help']

import inspect


def getdoc(object):
    return inspect.getdoc(object) or ''


def plain(text):
    return text


def splitdoc(doc):
    lines = doc.strip().split('\n')
    if len(lines) == 1:
        return lines[0], ''
    if not lines[1].strip():
        return lines[0], '\n'.join(lines[2:])
    return '', '\n'.join(lines)


def describe(thing):
    """What kind of thing it is, and its name."""
    if inspect.ismodule(thing):
        return 'module ' + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def _indent(text, prefix='    '):
    return '\n'.join([(prefix + line).rstrip()
                      for line in text.split('\n')])


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return '(...)'


def _routine(object, name):
    is_async = inspect.iscoroutinefunction(object)
    title = ('async ' if is_async else '') + name + _signature(object)
    doc = getdoc(object)
    if inspect.ismethod(object):
        owner = object.__self__
        title += (f' class method of {owner.__module__}.{owner.__qualname__}'
                  if inspect.isclass(owner) else
                  f' method of {type(owner).__module__}.'
                  f'{type(owner).__qualname__} instance')
    return title + '\n' + (_indent(doc).rstrip() + '\n' if doc else '')


def _data(name, value):
    doc = getdoc(value)
    return name + '\n' + (_indent(doc) + '\n' if doc else '')


def _sections(cls):
    """The attributes that a class defines, by what they are."""
    groups = {'Methods': [], 'Class methods': [], 'Static methods': [],
              'Readonly properties': [], 'Data descriptors': [],
              'Data and other attributes': []}
    for name, value in sorted(vars(cls).items()):
        if name in ('__doc__', '__module__', '__qualname__', '__slots__',
                    '__firstlineno__', '__static_attributes__',
                    '__annotate_func__', '__annotations_cache__'):
            continue
        if isinstance(value, classmethod):
            function = value.__func__
            shown = _routine(function, name).replace('(cls, ', '(', 1)
            groups['Class methods'].append(shown.replace('(cls)', '()', 1))
        elif isinstance(value, staticmethod):
            groups['Static methods'].append(_routine(value.__func__, name))
        elif inspect.isroutine(value):
            groups['Methods'].append(_routine(value, name))
        elif isinstance(value, property):
            kind = 'Readonly properties' if value.fset is None else (
                'Data descriptors')
            groups[kind].append(_data(name, value))
        elif inspect.isdatadescriptor(value):
            doc = {'__dict__': 'dictionary for instance variables',
                   '__weakref__': 'list of weak references to the object'}
            text = doc.get(name)
            groups['Data descriptors'].append(
                f'{name}\n    {text}\n' if text else _data(name, value))
        else:
            groups['Data and other attributes'].append(f'{name} = {value!r}\n')
    return {title: texts for title, texts in groups.items() if texts}


def _class_name(cls, module):
    if cls.__module__ == module:
        return cls.__qualname__
    return f'{cls.__module__}.{cls.__qualname__}'


def _class(cls):
    bases = ', '.join(_class_name(base, cls.__module__)
                      for base in cls.__bases__)
    title = f'class {cls.__qualname__}({bases})'
    blocks = []
    signature = _signature(cls)
    if signature not in ('(...)', '()'):
        blocks.append(f'{cls.__qualname__}{signature}\n')
    if doc := inspect.cleandoc(vars(cls).get('__doc__') or ''):
        blocks.append(doc + '\n')
    if len(cls.__mro__) > 2:
        order = '\n'.join('    ' + _class_name(each, cls.__module__)
                          for each in cls.__mro__)
        blocks.append('Method resolution order:\n' + order + '\n')
    rule = ''
    for number, base in enumerate(cls.__mro__[:-1]):
        place = 'defined here' if not number else (
            'inherited from ' + _class_name(base, cls.__module__))
        for section, texts in _sections(base).items():
            blocks.append(f'{rule}{section} {place}:\n\n' + '\n'.join(texts))
            rule = '-' * 70 + '\n'
    text = '\n'.join(blocks).rstrip()
    return title + '\n' + _indent(text, ' |  ') + '\n'


def _module(module):
    parts = ['NAME\n' + _indent(module.__name__)]
    if doc := getdoc(module):
        head, rest = splitdoc(doc)
        parts[0] += ' - ' + head if head else ''
        if rest:
            parts.append('DESCRIPTION\n' + _indent(rest))
    return '\n\n'.join(parts) + '\n'


def _document(thing, name):
    if inspect.ismodule(thing):
        return _module(thing)
    if inspect.isclass(thing):
        return _class(thing)
    if inspect.isroutine(thing):
        return _routine(thing, name)
    return _data(name, thing)


def resolve(thing):
    if not isinstance(thing, str):
        return thing, getattr(thing, '__name__', None)
    import pkgutil
    try:
        return pkgutil.resolve_name(thing), thing
    except (ImportError, AttributeError):
        import builtins
        if hasattr(builtins, thing):
            return getattr(builtins, thing), thing
        raise ImportError(f'No Python documentation found for {thing!r}.\n'
                          'Use help() to get the interactive help utility.\n'
                          'Use help(str) for help on the str class.') from None


def render_doc(thing, title='Python Library Documentation: %s', forceload=0,
               renderer=None):
    object, name = resolve(thing)
    kind = describe(object)
    module = inspect.getmodule(object)
    if name and '.' in name:
        kind += ' in ' + name[:name.rfind('.')]
    elif module and module is not object:
        kind += ' in module ' + module.__name__
    if not (inspect.ismodule(object) or inspect.isclass(object) or
            inspect.isroutine(object) or inspect.isdatadescriptor(object)):
        object = type(object)
        kind += ' object'
    return title % kind + '\n\n' + _document(object, name)


def doc(thing, title='Python Library Documentation: %s', forceload=0,
        output=None):
    try:
        print(render_doc(thing, title), file=output)
    except ImportError as error:
        print(error, end='\n\n', file=output)


def help(*args, **kwds):
    """Prints what is known about an object; without one there is no dialogue."""
    for thing in args:
        doc(thing, 'Help on %s:')
