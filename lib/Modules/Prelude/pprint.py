"""Prints data structures so that people can read them."""

import re
import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr',
           'PrettyPrinter', 'pp']

_scalars = frozenset({str, bytes, bytearray, float, complex, bool,
                      type(None)})


def pprint(object, stream=None, indent=1, width=80, depth=None, *,
           compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact,
                  sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False,
            sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(
                             object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """Orders anything: what cannot be compared, by type and identity."""
    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return ((str(type(self.obj)), id(self.obj)) <
                    (str(type(other.obj)), id(other.obj)))


def _safe_tuple(pair):
    return _safe_key(pair[0]), _safe_key(pair[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *,
                 compact=False, sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        pieces = []
        self._format(object, pieces.append, 0, 0, {}, 0)
        return ''.join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        key = id(object)
        if key in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            method = self._method_for(object)
            if method is not None:
                context[key] = 1
                method(self, object, write, indent, allowance, context,
                       level + 1)
                del context[key]
                return
        write(text)

    def _method_for(self, object):
        cls = type(object)
        method = _dispatch().get(cls.__repr__)
        if method is not None:
            return method
        params = getattr(cls, '__dataclass_params__', None)
        if params is not None and params.repr and (
                '__repr__' in cls.__dict__ and
                getattr(cls.__repr__, '__module__', None) !=
                cls.__module__ or hasattr(cls.__repr__, '__wrapped__')):
            return PrettyPrinter._pprint_dataclass
        return None

    def _first_indent(self, write):
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')

    def _pprint_dict(self, object, write, indent, allowance, context, level):
        write('{')
        self._first_indent(write)
        if object:
            items = list(object.items())
            if self._sort_dicts:
                items.sort(key=_safe_tuple)
            self._format_dict_items(items, write, indent, allowance + 1,
                                    context, level)
        write('}')

    def _pprint_ordered_dict(self, object, write, indent, allowance, context,
                             level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '(')
        self._format(list(object.items()), write, indent + len(name) + 1,
                     allowance + 1, context, level)
        write(')')

    def _pprint_list(self, object, write, indent, allowance, context, level):
        write('[')
        self._format_items(object, write, indent, allowance + 1, context,
                           level)
        write(']')

    def _pprint_tuple(self, object, write, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        write('(')
        self._format_items(object, write, indent, allowance + len(end),
                           context, level)
        write(end)

    def _pprint_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        cls = object.__class__
        if cls is set:
            start, end = '{', '}'
        else:
            start, end = cls.__name__ + '({', '})'
            indent += len(cls.__name__) + 1
        write(start)
        self._format_items(sorted(object, key=_safe_key), write, indent,
                           allowance + len(end), context, level)
        write(end)

    def _pprint_str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        chunks = self._chunks(object, self._width - indent, allowance)
        if len(chunks) == 1:
            write(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        write(f'({text})' if level == 1 else text)

    def _chunks(self, text, width, allowance):
        chunks = []
        lines = text.splitlines(True)
        for i, line in enumerate(lines):
            is_last = i == len(lines) - 1
            shown = repr(line)
            if len(shown) <= width - (allowance if is_last else 0):
                chunks.append(shown)
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            current = ''
            for j, part in enumerate(parts):
                candidate = current + part
                most = width
                if is_last and j == len(parts) - 1:
                    most -= allowance
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        return chunks

    def _pprint_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write('(')
        write(('\n' + ' ' * indent).join(
            _wrap_bytes(object, self._width - indent, allowance)))
        if parens:
            write(')')

    def _pprint_bytearray(self, object, write, indent, allowance, context,
                          level):
        write('bytearray(')
        self._pprint_bytes(bytes(object), write, indent + 10, allowance + 1,
                           context, level + 1)
        write(')')

    def _pprint_mappingproxy(self, object, write, indent, allowance, context,
                             level):
        write('mappingproxy(')
        self._format(object.copy(), write, indent + 13, allowance + 1,
                     context, level)
        write(')')

    def _pprint_namespace(self, object, write, indent, allowance, context,
                          level):
        cls = type(object)
        from types import SimpleNamespace
        name = 'namespace' if cls is SimpleNamespace else cls.__name__
        self._pprint_attributes(name, list(object.__dict__.items()), write,
                                indent, allowance, context, level)

    def _pprint_dataclass(self, object, write, indent, allowance, context,
                          level):
        from dataclasses import fields
        items = [(f.name, getattr(object, f.name)) for f in fields(object)
                 if f.repr]
        self._pprint_attributes(object.__class__.__name__, items, write,
                                indent, allowance, context, level)

    def _pprint_attributes(self, name, items, write, indent, allowance,
                           context, level):
        indent += len(name) + 1
        write(name + '(')
        for i, (key, value) in enumerate(items):
            is_last = i == len(items) - 1
            write(key + '=')
            if id(value) in context:
                write('...')
            else:
                self._format(value, write, indent + len(key) + 1,
                             allowance if is_last else 1, context, level)
            if not is_last:
                write(',\n' + ' ' * indent)
        write(')')

    def _pprint_default_dict(self, object, write, indent, allowance, context,
                             level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        write(f'{name}({factory},\n{" " * indent}')
        self._pprint_dict(object, write, indent, allowance + 1, context,
                          level)
        write(')')

    def _pprint_counter(self, object, write, indent, allowance, context,
                        level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '({')
        self._first_indent(write)
        self._format_dict_items(object.most_common(), write,
                                indent + len(name) + 1, allowance + 2,
                                context, level)
        write('})')

    def _pprint_chain_map(self, object, write, indent, allowance, context,
                          level):
        if not object.maps:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '(')
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, write, indent, allowance + 1, context, level)
                write(')')
            else:
                self._format(m, write, indent, 1, context, level)
                write(',\n' + ' ' * indent)

    def _pprint_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = object.__class__.__name__
        write(name + '([')
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context,
                               level)
            write('])')
        else:
            self._format_items(object, write, indent, 2, context, level)
            write(f'],\n{" " * indent}maxlen='
                  f'{self._repr(object.maxlen, context, level)})')

    def _pprint_user_data(self, object, write, indent, allowance, context,
                          level):
        self._format(object.data, write, indent, allowance, context,
                     level - 1)

    def _format_dict_items(self, items, write, indent, allowance, context,
                           level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            is_last = i == len(items) - 1
            text = self._repr(key, context, level)
            write(text + ': ')
            self._format(value, write, indent + len(text) + 2,
                         allowance if is_last else 1, context, level)
            if not is_last:
                write(',\n' + ' ' * indent)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        self._first_indent(write)
        new_line = ',\n' + ' ' * indent
        separator = ''
        width = most = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if width < need:
                    width = most
                    if separator:
                        separator = new_line
                if width >= need:
                    width -= need
                    write(separator)
                    separator = ', '
                    write(text)
                    continue
            write(separator)
            separator = new_line
            self._format(item, write, indent, allowance if is_last else 1,
                         context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        """The text, whether it can be read back, whether it is recursive."""
        cls = type(object)
        if cls in _scalars:
            return repr(object), True, False
        method = getattr(cls, '__repr__', None)
        if isinstance(object, int) and method is int.__repr__:
            if self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        is_dict = isinstance(object, dict) and method is dict.__repr__
        if not is_dict and not (
                isinstance(object, list) and method is list.__repr__ or
                isinstance(object, tuple) and method is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if is_dict:
            left, right = '{', '}'
        elif isinstance(object, list):
            left, right = '[', ']'
        else:
            left, right = '(', ',)' if len(object) == 1 else ')'
        if not object:
            return left + right, True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f'{left}...{right}', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive, parts = True, False, []
        if is_dict:
            items = list(object.items())
            if self._sort_dicts:
                items.sort(key=_safe_tuple)
        else:
            items = object
        for item in items:
            texts = []
            for value in (item if is_dict else (item,)):
                text, can_read, is_recursive = self.format(
                    value, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and can_read
                recursive = recursive or is_recursive
            parts.append(': '.join(texts))
        del context[key]
        return left + ', '.join(parts) + right, readable, recursive


def _wrap_bytes(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


_methods = {}


def _dispatch():
    """The methods by what makes the repr of a type."""
    if not _methods:
        import collections
        import types
        P = PrettyPrinter
        _methods.update({
            dict.__repr__: P._pprint_dict,
            collections.OrderedDict.__repr__: P._pprint_ordered_dict,
            list.__repr__: P._pprint_list,
            tuple.__repr__: P._pprint_tuple,
            set.__repr__: P._pprint_set,
            frozenset.__repr__: P._pprint_set,
            str.__repr__: P._pprint_str,
            bytes.__repr__: P._pprint_bytes,
            bytearray.__repr__: P._pprint_bytearray,
            types.MappingProxyType.__repr__: P._pprint_mappingproxy,
            types.SimpleNamespace.__repr__: P._pprint_namespace,
            collections.defaultdict.__repr__: P._pprint_default_dict,
            collections.Counter.__repr__: P._pprint_counter,
            collections.ChainMap.__repr__: P._pprint_chain_map,
            collections.deque.__repr__: P._pprint_deque,
            collections.UserDict.__repr__: P._pprint_user_data,
            collections.UserList.__repr__: P._pprint_user_data,
            collections.UserString.__repr__: P._pprint_user_data,
        })
    return _methods
