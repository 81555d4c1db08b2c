"""What evaluates annotations (PEP 649, PEP 749).

An `__annotate__` function of the compiler's tells the sources of its annotations. The
formats beyond VALUE evaluate those, where a name without a value gives an object that
becomes a ForwardRef (FORWARDREF), or show them (STRING).
"""

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string',
           'type_repr']

import _frames
import ast
import builtins
import enum
import sys
import types
from _forwardref import ForwardRef


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


# --- Names without values -------------------------------------------------------


class _Unknown:
    """What an unknown name gives, or an operation on such; a ForwardRef later on.

    It keeps the expression as a syntax tree, and the values that occur in it."""

    def __init__(self, tree, space):
        self._tree = tree
        self._space = space
        space.unknown.append(self)

    def _made(self, tree):
        return _Unknown(tree, self._space)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return self._made(ast.Attribute(self._tree, name))

    def __getitem__(self, key):
        return self._made(ast.Subscript(self._tree, self._space.tree(key)))

    def __call__(self, /, *args, **kwargs):
        tree = self._space.tree
        return self._made(ast.Call(
            self._tree, [tree(arg) for arg in args],
            [ast.keyword(name, tree(value)) for name, value in kwargs.items()]))

    def __iter__(self):
        yield self._made(ast.Starred(self._tree))

    def __convert__(self, owner, is_class):
        """Becomes a ForwardRef."""
        text = ast.unparse(self._tree)
        used = {node.id for node in ast.walk(self._tree) if isinstance(node, ast.Name)}
        names = {name: value for name, value in self._space.invented.items() if name in used}
        self.__dict__.clear()
        self.__class__ = ForwardRef
        ForwardRef._fill(self, text, owner, is_class, names)


def _add_operators():
    def binary(op):
        def left(self, other):
            return self._made(ast.BinOp(self._tree, op(), self._space.tree(other)))

        def right(self, other):
            return self._made(ast.BinOp(self._space.tree(other), op(), self._tree))
        return left, right

    def unary(op):
        return lambda self: self._made(ast.UnaryOp(op(), self._tree))

    def compare(op):
        return lambda self, other: self._made(
            ast.Compare(self._tree, [op()], [self._space.tree(other)]))

    for name, op in (('or', ast.BitOr), ('and', ast.BitAnd), ('xor', ast.BitXor), ('add', ast.Add),
                     ('sub', ast.Sub), ('mul', ast.Mult), ('matmul', ast.MatMult), ('mod', ast.Mod),
                     ('truediv', ast.Div), ('floordiv', ast.FloorDiv), ('pow', ast.Pow),
                     ('lshift', ast.LShift), ('rshift', ast.RShift)):
        left, right = binary(op)
        setattr(_Unknown, f'__{name}__', left)
        setattr(_Unknown, f'__r{name}__', right)
    for name, op in (('neg', ast.USub), ('pos', ast.UAdd), ('invert', ast.Invert)):
        setattr(_Unknown, f'__{name}__', unary(op))
    for name, op in (('lt', ast.Lt), ('le', ast.LtE), ('gt', ast.Gt), ('ge', ast.GtE)):
        setattr(_Unknown, f'__{name}__', compare(op))


_add_operators()


class _Space(dict):
    """The names of an annotation: those that have values, and any other."""

    def __init__(self, names, invented):
        super().__init__(names)
        self.unknown = []
        self.invented = invented

    def __missing__(self, name):
        if hasattr(builtins, name):
            return getattr(builtins, name)
        return _Unknown(ast.Name(name), self)

    def tree(self, value):
        """The expression that gives `value`."""
        if isinstance(value, _Unknown):
            return value._tree
        if value is None or value is ... or type(value) in (str, int, float, bool, complex, bytes):
            return ast.Constant(value)
        if type(value) in (tuple, list):
            kind = ast.Tuple if type(value) is tuple else ast.List
            return kind([self.tree(each) for each in value])
        if type(value) is slice:
            return ast.Slice(*[None if each is None else self.tree(each)
                               for each in (value.start, value.stop, value.step)])
        name = f'__annotationlib_name_{len(self.invented) + 1}__'
        self.invented[name] = value
        return ast.Name(name)


def _with_unknown(text, names, owner, is_class, invented=None):
    """The value of `text`, with ForwardRefs for what is unknown."""
    space = _Space(names, {} if invented is None else invented)
    value = eval(f'({text}\n)', {}, space)
    for each in space.unknown:
        each.__convert__(owner, is_class)
    return value


def _names_of(annotate):
    """What the names in the body of an `__annotate__` function mean."""
    names = dict(annotate.__globals__)
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__ or ()):
        try:
            names[name] = cell.cell_contents
        except ValueError:
            names.pop(name, None)
    names.update(vars(annotate))
    return names


def _shown(text):
    """The text of an annotation as the STRING format gives it."""
    node = ast.parse(f'({text}\n)', mode='eval').body
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ast.unparse(node)


# --- Functions ------------------------------------------------------------------


def call_annotate_function(annotate, format, *, owner=None):
    """Calls an `__annotate__` function."""
    format = Format(format)
    if format is Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    sources = None if format is Format.VALUE else _frames.annotation_texts(annotate)
    if sources is None:
        return _call_by_hand(annotate, format)
    if format is Format.STRING:
        def value(text):
            return _shown(text)
    else:
        names, is_class, invented = _names_of(annotate), isinstance(owner, type), {}

        def value(text):
            return _with_unknown(text, names, owner, is_class, invented)
    if isinstance(sources, str):
        return value(sources)
    return {name: value(text) for name, text in sources}


def _call_by_hand(annotate, format):
    """Calls a function that the compiler did not make."""
    try:
        return annotate(format)
    except NotImplementedError:
        if format is Format.VALUE:
            raise
    found = annotate(Format.VALUE)
    return annotations_to_string(found) if format is Format.STRING else found


def call_evaluate_function(evaluate, format, *, owner=None):
    """Calls an `evaluate_value` function or the like."""
    return call_annotate_function(evaluate, format, owner=owner)


def get_annotate_from_class_namespace(namespace):
    try:
        return namespace['__annotate__']
    except KeyError:
        return namespace.get('__annotate_func__')


def type_repr(value):
    """A value as an annotation would be written."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)) \
            and not isinstance(value, types.GenericAlias):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    if isinstance(value, ForwardRef):
        return value.__forward_arg__
    return repr(value)


def annotations_to_string(annotations):
    return {name: value if isinstance(value, str) else type_repr(value)
            for name, value in annotations.items()}


def _namespaces(obj):
    """Where the names of string annotations are looked up."""
    if isinstance(obj, type):
        module = sys.modules.get(getattr(obj, '__module__', None))
        return getattr(module, '__dict__', {}), dict(vars(obj))
    if isinstance(obj, types.ModuleType):
        return vars(obj), None
    while hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    return getattr(obj, '__globals__', {}), None


def _annotations_of(obj):
    """`obj.__annotations__`, checked; None where there is none."""
    found = getattr(obj, '__annotations__', None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _in_format(obj, format):
    """The annotations in a format other than VALUE; None where there are none."""
    if format is Format.FORWARDREF:
        try:
            return _annotations_of(obj)
        except Exception:
            pass
    annotate = getattr(obj, '__annotate__', None)
    if annotate is not None:
        return call_annotate_function(annotate, format, owner=obj)
    found = _annotations_of(obj)
    return annotations_to_string(found) if found and format is Format.STRING else found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """A new dict of the annotations that `obj` itself has."""
    format = Format(format)
    if eval_str and format is not Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format is Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    found = _annotations_of(obj) if format is Format.VALUE else _in_format(obj, format)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not eval_str or not found:
        return dict(found)
    own_globals, own_locals = _namespaces(obj)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    locals = {} if locals is None else dict(locals)
    for param in getattr(obj, '__type_params__', ()):
        locals.setdefault(param.__name__, param)
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}
