"""What evaluates annotations (PEP 649, PEP 749): their values only."""

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string',
           'type_repr']

import enum
import sys
import types
from typing import ForwardRef


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


def _only_values(format):
    if Format(format) is not Format.VALUE:
        raise NotImplementedError('only Format.VALUE is supported')


def call_annotate_function(annotate, format, *, owner=None):
    """Calls an `__annotate__` function."""
    _only_values(format)
    return annotate(Format.VALUE)


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


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """A new dict of the annotations that `obj` itself has."""
    _only_values(format)
    if not isinstance(obj, type) and not callable(obj) and not hasattr(obj, '__annotations__'):
        raise TypeError(f'{obj!r} does not have annotations')
    found = getattr(obj, '__annotations__', None)
    if not found:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(found)
    own_globals, own_locals = _namespaces(obj)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    locals = {} if locals is None else dict(locals)
    for param in getattr(obj, '__type_params__', ()):
        locals.setdefault(param.__name__, param)
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}
