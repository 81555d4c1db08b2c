"""Looks into live objects: signatures, members, documentation, source."""

import functools
import sys
import types
from _frames import current, native_signature, source_text
from collections import namedtuple
from enum import IntEnum

__all__ = '''Attribute BoundArguments CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR
CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_OPTIMIZED CO_VARARGS
CO_VARKEYWORDS ClosureVars CORO_CLOSED CORO_CREATED CORO_RUNNING
CORO_SUSPENDED AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED
FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED
Parameter Signature TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs
cleandoc currentframe findsource formatannotation get_annotations
getasyncgenlocals getasyncgenstate getattr_static getblock getcallargs
getclosurevars getcoroutinelocals getcoroutinestate getdoc getfile
getframeinfo getfullargspec getgeneratorlocals getgeneratorstate
getmembers getmembers_static getmodule getmro getsource getsourcefile
getsourcelines isabstract isasyncgen isasyncgenfunction isawaitable
isbuiltin isclass iscode iscoroutine iscoroutinefunction
isdatadescriptor isframe isfunction isgenerator isgeneratorfunction
isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor
ismethodwrapper ismodule isroutine istraceback markcoroutinefunction
signature stack trace unwrap'''.split()

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_NOFREE = 64
CO_ASYNC_GENERATOR = 512
CO_HAS_DOCSTRING = 0x4000000
CO_METHOD = 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'
AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


# What an object is.

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or
            ismethoddescriptor(object) or ismethodwrapper(object))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not isdatadescriptor(object)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__',
                                            None))


def isawaitable(object):
    from collections.abc import Awaitable
    return isinstance(object, (types.CoroutineType, Awaitable))


def _has_flag(function, flag):
    while isinstance(function, functools.partial):
        function = function.func
    function = getattr(function, '__func__', function)
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def markcoroutinefunction(func):
    getattr(func, '__func__', func)._is_coroutine_mark = True
    return func


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or bool(
        getattr(getattr(obj, '__func__', obj), '_is_coroutine_mark', False))


def _state(running, suspended, has_frame, prefix):
    if running:
        return prefix + 'RUNNING'
    if suspended:
        return prefix + 'SUSPENDED'
    return prefix + ('CREATED' if has_frame else 'CLOSED')


def getgeneratorstate(generator):
    return _state(generator.gi_running, generator.gi_suspended,
                  generator.gi_frame is not None, 'GEN_')


def getcoroutinestate(coroutine):
    return _state(coroutine.cr_running, coroutine.cr_suspended,
                  coroutine.cr_frame is not None, 'CORO_')


def getasyncgenstate(agen):
    return _state(agen.ag_running, agen.ag_suspended,
                  agen.ag_frame is not None, 'AGEN_')


def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    frame = agen.ag_frame
    return {} if frame is None else frame.f_locals


# Members.

def getmro(cls):
    return cls.__mro__


def _members(object, predicate, get):
    mro = (object,) + getmro(object) if isclass(object) else ()
    names = dir(object)
    for base in getattr(object, '__bases__', ()):
        for key, value in vars(base).items():
            if isinstance(value, types.DynamicClassAttribute):
                names.append(key)
    results, done = [], set()
    for key in names:
        try:
            value = get(object, key)
            if key in done:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((key, value))
        done.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


_absent = object()


def getattr_static(obj, attr, default=_absent):
    """The attribute without descriptors, __getattr__ and the like."""
    cls = obj if isclass(obj) else type(obj)
    found = _absent
    for base in cls.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            break
    if not isclass(obj):
        own = getattr(obj, '__dict__', {})
        if attr in own and not (found is not _absent and
                                isdatadescriptor(found)):
            return own[attr]
    elif found is _absent:
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                found = base.__dict__[attr]
                break
    if found is not _absent:
        return found
    if default is not _absent:
        return default
    raise AttributeError(attr)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    result = []
    for name in sorted(dir(cls)):
        home = next((base for base in cls.__mro__
                     if name in base.__dict__), None)
        value = home.__dict__[name] if home else getattr(cls, name)
        if isinstance(value, (staticmethod, types.BuiltinFunctionType)):
            kind = 'static method'
        elif isinstance(value, (classmethod,
                                types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        else:
            kind = 'method' if isroutine(value) else 'data'
        result.append(Attribute(name, kind, home, value))
    return result


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if any([func is other for other in seen]):
            raise ValueError(f'wrapper loop when unwrapping {seen[0]!r}')
        seen.append(func)
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if not (isclass(obj) or ismodule(obj) or callable(obj)):
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    found = getattr(obj, '__annotations__', None)
    found = dict(found) if found else {}
    if eval_str:
        if globals is None:
            globals = getattr(unwrap(obj), '__globals__', None)
            if globals is None:
                module = sys.modules.get(getattr(obj, '__module__', None))
                globals = vars(module) if module else {}
        found = {key: eval(value, globals, locals)
                 if isinstance(value, str) else value
                 for key, value in found.items()}
    return found


# Documentation.

def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(' '))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, '__name__', None)
    owner = None
    if ismethod(obj):
        owner = obj.__self__
        owner = owner if isclass(owner) else type(owner)
    elif isinstance(obj, property):
        name = getattr(obj.fget, '__name__', None)
        owner = _owner_of(obj.fget)
    elif isfunction(obj):
        owner = _owner_of(obj)
    if owner is None or name is None:
        return None
    for base in owner.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _owner_of(function):
    if function is None:
        return None
    owner = sys.modules.get(function.__module__)
    for name in function.__qualname__.split('.')[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


# Source.

def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def _main_code():
    frame = current()
    while frame is not None and frame.f_back is not None:
        frame = frame.f_back
    return None if frame is None else frame.f_code


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError(f'{object!r} is a built-in module')
    if isclass(object):
        if object.__module__ == '__main__':
            code = _main_code()
            if code is not None:
                return code.co_filename
        raise TypeError(f'{object!r} is a built-in class')
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, '
                        'or code object was expected, got '
                        f'{type(object).__name__}')
    return code.co_filename


def getsourcefile(object):
    return getfile(object)


def findsource(object):
    """(all lines of the file, number of the object's first line)"""
    if isclass(object) or ismodule(object):
        getfile(object)
        code = _main_code()
        first = getattr(object, '__firstlineno__', 1)
    else:
        code = _code_of(object)
        getfile(object)
        first = code.co_firstlineno
    lines = source_text(code).splitlines(True) if code is not None else []
    if not lines:
        raise OSError('could not get source code')
    if not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines, first - 1


def _open_lines(lines):
    """For each line, whether it begins inside a string or brackets."""
    quote, depth, joined = '', 0, False
    for line in lines:
        yield bool(quote or depth or joined)
        i, n, joined = 0, len(line), False
        while i < n:
            c = line[i]
            if quote:
                if c == '\\':
                    i += 1
                elif line.startswith(quote, i):
                    i += len(quote) - 1
                    quote = ''
                elif c == '\n' and len(quote) == 1:
                    quote = ''
            elif c == '#':
                break
            elif c in '\'"':
                quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(quote) - 1
            elif c in '([{':
                depth += 1
            elif c in ')]}':
                depth -= 1
            elif c == '\\' and line[i + 1:i + 2] == '\n':
                joined = True
            i += 1


def getblock(lines):
    """The lines of the block that begins at the first one."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    in_header, end = True, 0
    for number, (line, is_open) in enumerate(zip(lines, _open_lines(lines))):
        text = line.strip()
        if is_open:
            end = number + 1
            continue
        if not text or text[0] == '#':
            continue
        if not in_header and len(line) - len(line.lstrip()) <= indent:
            break
        end = number + 1
        if in_header and text[0] != '@':
            in_header = False
            if not text.startswith(('def ', 'class ', 'async ')):
                return lines[:end + sum(1 for _ in _still_open(lines, end))]
    return lines[:end]


def _still_open(lines, start):
    for is_open in list(_open_lines(lines))[start:]:
        if not is_open:
            return
        yield is_open


def getsourcelines(object):
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and
                            object.f_code.co_name == '<module>'):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return ''.join(getsourcelines(object)[0])


# Frames.

Traceback = namedtuple('Traceback',
                       'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo',
                       'frame filename lineno function code_context index')


def currentframe():
    return current()


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    code = frame.f_code
    lines = index = None
    if context > 0:
        every = source_text(code).splitlines(True)
        start = max(0, min(lineno - 1 - context // 2, len(every) - context))
        lines = every[start:start + context]
        index = lineno - 1 - start
    return Traceback(code.co_filename, lineno, code.co_name, lines, index)


def stack(context=1):
    return getouterframes(current(), context)


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb is not None:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def getlineno(frame):
    return frame.f_lineno


Arguments = namedtuple('Arguments', 'args varargs varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargs(co):
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    count = co.co_argcount + co.co_kwonlyargcount
    names = list(co.co_varnames)
    rest = names[count:]
    varargs = rest.pop(0) if co.co_flags & CO_VARARGS else None
    varkw = rest.pop(0) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(names[:count], varargs, varkw)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f'({", ".join(specs)})'


def walktree(classes, children, parent):
    results = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
        for base in cls.__bases__:
            siblings = children.setdefault(base, [])
            if cls not in siblings:
                siblings.append(cls)
            if unique and base in classes:
                break
    roots += [base for base in children if base not in classes]
    return walktree(roots, children, None)


def getcomments(object):
    """The comment lines right before the source of an object."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    while number > 0 and lines[number - 1].lstrip().startswith('#'):
        number -= 1
        comments.insert(0, lines[number].expandtabs().lstrip())
    return ''.join(comments) or None


def getabsfile(object, _filename=None):
    import os
    return os.path.normcase(os.path.abspath(getsourcefile(object)))


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    names = func.__code__.co_freevars
    cells = func.__closure__ or ()
    return ClosureVars({name: cell.cell_contents
                        for name, cell in zip(names, cells)}, {}, {}, set())


# Signatures.

class _empty:
    pass


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _descriptions[self]


_descriptions = {
    _ParameterKind.POSITIONAL_ONLY: 'positional-only',
    _ParameterKind.POSITIONAL_OR_KEYWORD: 'positional or keyword',
    _ParameterKind.VAR_POSITIONAL: 'variadic positional',
    _ParameterKind.KEYWORD_ONLY: 'keyword-only',
    _ParameterKind.VAR_KEYWORD: 'variadic keyword',
}
(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY,
 _VAR_KEYWORD) = _ParameterKind


def formatannotation(annotation, base_module=None, *,
                     quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL,
                                                    _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot '
                             'have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a '
                            f'{type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._default = default
        self._annotation = annotation
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_absent, kind=_absent, annotation=_absent,
                default=_absent):
        return type(self)(
            self._name if name is _absent else name,
            self._kind if kind is _absent else kind,
            default=self._default if default is _absent else default,
            annotation=(self._annotation if annotation is _absent
                        else annotation))

    __replace__ = replace

    def _format(self, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            shown = formatannotation(
                self._annotation,
                quote_annotation_strings=quote_annotation_strings)
            text = f'{text}: {shown}'
        if self._default is not _empty:
            equals = '=' if self._annotation is _empty else ' = '
            text = f'{text}{equals}{self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind == _VAR_KEYWORD else text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation,
                     self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and
                self._default == other._default and
                self._annotation == other._annotation)


class BoundArguments:
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, is_keyword = {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                is_keyword = True
            elif name not in self.arguments:
                is_keyword = True
                continue
            if not is_keyword or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        result = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                result[name] = self.arguments[name]
            elif parameter.default is not _empty:
                result[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                result[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                result[name] = {}
        self.arguments = result

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return (self._signature == other._signature and
                self.arguments == other.arguments)

    __hash__ = None

    def __repr__(self):
        items = ', '.join([f'{name}={value!r}' for name, value
                           in self.arguments.items()])
        return f'<{type(self).__name__} ({items})>'


def _check_order(parameters):
    seen, kind, has_default = {}, _POSITIONAL_ONLY, False
    for parameter in parameters:
        if parameter.kind < kind:
            raise ValueError('wrong parameter order: '
                             f'{kind.description} parameter before '
                             f'{parameter.kind.description} parameter')
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                has_default = True
            elif has_default:
                raise ValueError('non-default argument follows default '
                                 'argument')
        if parameter.name in seen:
            raise ValueError(f'duplicate parameter name: {parameter.name!r}')
        seen[parameter.name] = parameter
    return seen


class Signature:
    __slots__ = ('_parameters', '_return_annotation')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty,
                 __validate_parameters__=True):
        self._parameters = types.MappingProxyType(
            _check_order(parameters or ()))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None,
                      locals=None, eval_str=False):
        return _signature(obj, follow_wrapped, globals, locals, eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_absent, return_annotation=_absent):
        return type(self)(
            self._parameters.values() if parameters is _absent
            else parameters,
            return_annotation=(self._return_annotation
                               if return_annotation is _absent
                               else return_annotation))

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments, rest = {}, list(args)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif kind == _VAR_KEYWORD:
                continue
            elif rest and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                if rest:
                    break
                arguments[name] = kwargs[name]
            elif parameter.default is _empty and not is_partial and not (
                    rest and kind == _KEYWORD_ONLY):
                what = (' positional-only' if kind == _POSITIONAL_ONLY
                        and name in kwargs else '')
                raise TypeError(f'missing a required{what} argument: '
                                f'{name!r}')
        if rest:
            raise TypeError('too many positional arguments')
        return BoundArguments(self, self._with_keywords(arguments, kwargs))

    def _with_keywords(self, arguments, kwargs):
        parameters = self._parameters
        rest = {name: value for name, value in kwargs.items()
                if name not in parameters or parameters[name].kind in
                (_POSITIONAL_ONLY, _VAR_POSITIONAL, _VAR_KEYWORD)}
        for name, parameter in parameters.items():
            if parameter.kind == _VAR_KEYWORD:
                if rest:
                    arguments[name] = rest
                return arguments
        for name in rest:
            raise TypeError(f'got an unexpected keyword argument {name!r}')
        return arguments

    def __hash__(self):
        return hash((tuple(self._parameters.values()),
                     self._return_annotation))

    def _comparable(self):
        named = {name: parameter for name, parameter
                 in self._parameters.items()
                 if parameter.kind == _KEYWORD_ONLY}
        other = [parameter for parameter in self._parameters.values()
                 if parameter.kind != _KEYWORD_ONLY]
        return other, named, self._return_annotation

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._comparable() == other._comparable()

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def format(self, *, max_width=None, quote_annotation_strings=True):
        result = []
        needs_slash, needs_star = False, True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                result.append('/')
                needs_slash = False
            if kind == _VAR_POSITIONAL:
                needs_star = False
            elif kind == _KEYWORD_ONLY and needs_star:
                result.append('*')
                needs_star = False
            result.append(parameter._format(quote_annotation_strings))
        if needs_slash:
            result.append('/')
        text = f'({", ".join(result)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(result) + '\n)'
        if self._return_annotation is not _empty:
            shown = formatannotation(
                self._return_annotation,
                quote_annotation_strings=quote_annotation_strings)
            text += f' -> {shown}'
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None,
              eval_str=False, annotation_format=None):
    return _signature(obj, follow_wrapped, globals, locals, eval_str)


def _without_first(found):
    parameters = tuple(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _signature(obj, follow_wrapped=True, *environment):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(
            _signature(obj.__func__, follow_wrapped, *environment))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or
                     isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature(obj, follow_wrapped, *environment)
    given = getattr(obj, '__signature__', None)
    if given is not None and not isclass(given):
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ '
                            'attribute')
        return given
    if isfunction(obj):
        return _of_function(obj, *environment)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, follow_wrapped, *environment)
    if isclass(obj):
        return _of_class(obj, follow_wrapped, *environment)
    if isroutine(obj):
        return _of_builtin(obj)
    call = getattr(type(obj), '__call__', None)
    if call is None or isbuiltin(call) or ismethodwrapper(call):
        raise ValueError(f'no signature found for {obj!r}')
    return _without_first(_signature(call, follow_wrapped, *environment))


def _of_function(function, globals=None, locals=None, eval_str=False):
    code = function.__code__
    names = code.co_varnames
    annotations = get_annotations(function, globals=globals, locals=locals,
                                  eval_str=eval_str)
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    count, keywords = code.co_argcount, code.co_kwonlyargcount
    first_default = count - len(defaults)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(
            name, kind, default=default,
            annotation=annotations.get(name, _empty)))
    for i, name in enumerate(names[:count]):
        add(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount
            else _POSITIONAL_OR_KEYWORD,
            defaults[i - first_default] if i >= first_default else _empty)
    end = count + keywords
    if code.co_flags & CO_VARARGS:
        add(names[end], _VAR_POSITIONAL)
        end += 1
    for name in names[count:count + keywords]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[end], _VAR_KEYWORD)
    return Signature(parameters,
                     return_annotation=annotations.get('return', _empty))


def _of_partial(partial, follow_wrapped, *environment):
    found = _signature(partial.func, follow_wrapped, *environment)
    bound = found.bind_partial(*partial.args, **partial.keywords or {})
    result, is_keyword = [], False
    for name, parameter in found.parameters.items():
        if name in bound.arguments:
            if parameter.kind == _POSITIONAL_ONLY:
                continue
            if name in partial.keywords:
                if parameter.kind == _POSITIONAL_OR_KEYWORD:
                    is_keyword = True
                    parameter = parameter.replace(kind=_KEYWORD_ONLY)
                if parameter.kind != _VAR_KEYWORD:
                    parameter = parameter.replace(
                        default=bound.arguments[name])
            elif parameter.kind == _POSITIONAL_OR_KEYWORD:
                continue
        elif is_keyword:
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif parameter.kind == _VAR_POSITIONAL:
                continue
        result.append(parameter)
    return found.replace(parameters=result)


def _defining(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base
    return object


def _of_class(cls, follow_wrapped, *environment):
    call = _defining(type(cls), '__call__')
    if call not in (type, object) and isfunction(call.__dict__['__call__']):
        return _without_first(_signature(call.__dict__['__call__'],
                                         follow_wrapped, *environment))
    new, init = _defining(cls, '__new__'), _defining(cls, '__init__')
    mro = cls.__mro__
    if hasattr(cls, '_member_map_') and hasattr(cls, '_missing_'):
        return Signature([Parameter('values', _VAR_POSITIONAL)])
    if issubclass(cls, tuple) and hasattr(new, '_field_defaults'):
        return _of_fields(new)
    if '__dataclass_fields__' in init.__dict__ and isfunction(
            init.__init__) and init.__dataclass_params__.init:
        found = _of_dataclass(init)
        if found is not None:
            return found
    if init is not object and mro.index(init) <= mro.index(new):
        function = init.__dict__['__init__']
    elif new is not object:
        function = new.__dict__['__new__']
        function = getattr(function, '__func__', function)
    else:
        return Signature()
    if not isfunction(function) and not hasattr(function, '__wrapped__'):
        raise ValueError(f'no signature found for builtin type {cls!r}')
    return _without_first(_signature(function, follow_wrapped, *environment))


def _of_fields(cls):
    annotations = getattr(cls, '__annotations__', {})
    return Signature([
        Parameter(name, _POSITIONAL_OR_KEYWORD,
                  default=cls._field_defaults.get(name, _empty),
                  annotation=annotations.get(name, _empty))
        for name in cls._fields])


def _of_dataclass(cls):
    import dataclasses
    code = cls.__init__.__code__
    if code.co_argcount > 1 or not code.co_flags & CO_VARARGS:
        return None
    ordinary, keywords = [], []
    for field in cls.__dataclass_fields__.values():
        if not field.init or field._field_type == 'classvar':
            continue
        default = field.default
        if default is dataclasses.MISSING:
            default = (_empty if field.default_factory is dataclasses.MISSING
                       else dataclasses._factory_default)
        annotation = field.type
        if isinstance(annotation, dataclasses.InitVar):
            annotation = annotation.type
        kind = _KEYWORD_ONLY if field.kw_only else _POSITIONAL_OR_KEYWORD
        (keywords if field.kw_only else ordinary).append(
            Parameter(field.name, kind, default=default,
                      annotation=annotation))
    return Signature(ordinary + keywords, return_annotation=None)


def _of_builtin(function):
    text = native_signature(function)
    if text is None:
        raise ValueError(f'no signature found for builtin {function!r}')
    parameters, kind = [], _POSITIONAL_OR_KEYWORD
    for part in _split(text[1:-1]):
        if part == '/':
            parameters = [p.replace(kind=_POSITIONAL_ONLY)
                          for p in parameters]
        elif part == '*':
            kind = _KEYWORD_ONLY
        elif part.startswith('**'):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith('*'):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition('=')
            parameters.append(Parameter(
                name, kind, default=_constant(default) if equals else _empty))
    bound = getattr(function, '__self__', None)
    if bound is not None and not ismodule(bound) and parameters and (
            parameters[0].name in ('self', 'cls')):
        parameters = parameters[1:]
    return Signature(parameters)


def _split(text):
    parts, quote, current_part = [], '', ''
    for c in text:
        if quote:
            quote = '' if c == quote else quote
        elif c in '\'"':
            quote = c
        elif c == ',':
            parts.append(current_part.strip())
            current_part = ''
            continue
        current_part += c
    parts.append(current_part.strip())
    return [part for part in parts if part]


class _Shown:
    """A default that is known as text only."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def _constant(text):
    known = {'None': None, 'True': True, 'False': False, '()': ()}
    if text in known:
        return known[text]
    if text.lstrip('-').isdigit():
        return int(text)
    if text == 'sys.maxsize':
        return sys.maxsize
    if len(text) > 1 and text[0] in '\'"' and text[-1] == text[0]:
        return text[1:-1].replace('\\n', '\n').replace('\\t', '\t')
    return _Shown(text)


FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults '
                         'kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    try:
        found = _signature(func.__func__ if ismethod(func) else func, False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, kwonly, defaults = [], [], ()
    kwdefaults, annotations = {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind == _VAR_POSITIONAL:
            varargs = name
        elif kind == _VAR_KEYWORD:
            varkw = name
        else:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly,
                       kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = _signature(func, False).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
