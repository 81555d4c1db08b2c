"""Syntax trees as objects: those that CPython's grammar (Python.asdl) describes.

The parser prints its tree as an expression over the classes below, with all
positions; parse() evaluates that. There is one tree shape, and no second builder.
"""

import re as _re

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    _lists = ()
    _optional = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f'{type(self).__name__} constructor takes at most '
                            f'{len(fields)} positional argument'
                            f"{'' if len(fields) == 1 else 's'}")
        given = self.__dict__
        for name, value in zip(fields, args):
            if name in kwargs:
                raise TypeError(f'{type(self).__name__} got multiple values for '
                                f'argument {name!r}')
            given[name] = value
        given.update(kwargs)
        for name in fields:
            if name in given:
                continue
            if name in self._lists:
                given[name] = []
            elif name in self._optional:
                given[name] = None
            elif name == 'ctx':
                given[name] = Load()

    def __repr__(self):
        return _shown(self, 3)

    def __reduce__(self):
        return (_rebuilt, (type(self), self.__dict__))

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


def _rebuilt(kind, attributes):
    node = kind()
    node.__dict__.update(attributes)
    return node


def _shown(value, depth):
    if isinstance(value, AST):
        name = type(value).__name__
        if depth <= 0:
            return name + '(...)'
        fields = [f'{field}={_shown(getattr(value, field), depth - 1)}'
                  for field in value._fields if hasattr(value, field)]
        return f"{name}({', '.join(fields)})"
    if isinstance(value, list):
        ends = value if len(value) <= 2 else [value[0], value[-1]]
        items = [_shown(item, depth) for item in ends]
        if len(value) > 2:
            items.insert(1, '...')
        return f"[{', '.join(items)}]"
    return repr(value)


# `name*` is a list, `name?` may be None.
_GRAMMAR = '''
mod: Module body* type_ignores* | Interactive body* | Expression body
  | FunctionType argtypes* returns
stmt@: FunctionDef name args body* decorator_list* returns? type_comment? type_params*
  | AsyncFunctionDef name args body* decorator_list* returns? type_comment? type_params*
  | ClassDef name bases* keywords* body* decorator_list* type_params*
  | Return value? | Delete targets* | Assign targets* value type_comment?
  | TypeAlias name type_params* value | AugAssign target op value
  | AnnAssign target annotation value? simple
  | For target iter body* orelse* type_comment?
  | AsyncFor target iter body* orelse* type_comment?
  | While test body* orelse* | If test body* orelse*
  | With items* body* type_comment? | AsyncWith items* body* type_comment?
  | Match subject cases* | Raise exc? cause?
  | Try body* handlers* orelse* finalbody* | TryStar body* handlers* orelse* finalbody*
  | Assert test msg? | Import names* | ImportFrom module? names* level?
  | Global names* | Nonlocal names* | Expr value | Pass | Break | Continue
expr@: BoolOp op values* | NamedExpr target value | BinOp left op right
  | UnaryOp op operand | Lambda args body | IfExp test body orelse
  | Dict keys* values* | Set elts* | ListComp elt generators*
  | SetComp elt generators* | DictComp key value generators*
  | GeneratorExp elt generators* | Await value | Yield value? | YieldFrom value
  | Compare left ops* comparators* | Call func args* keywords*
  | FormattedValue value conversion format_spec?
  | Interpolation value str conversion format_spec? | JoinedStr values*
  | TemplateStr values* | Constant value kind? | Attribute value attr ctx
  | Subscript value slice ctx | Starred value ctx | Name id ctx | List elts* ctx
  | Tuple elts* ctx | Slice lower? upper? step?
expr_context: Load | Store | Del
boolop: And | Or
operator: Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr
  | BitXor | BitAnd | FloorDiv
unaryop: Invert | Not | UAdd | USub
cmpop: Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension=: comprehension target iter ifs* is_async
excepthandler@: ExceptHandler type? name? body*
arguments=: arguments posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*
arg@=: arg arg annotation? type_comment?
keyword@=: keyword arg? value
alias@=: alias name asname?
withitem=: withitem context_expr optional_vars?
match_case=: match_case pattern guard? body*
pattern@: MatchValue value | MatchSingleton value | MatchSequence patterns*
  | MatchMapping keys* patterns* rest? | MatchClass cls patterns* kwd_attrs* kwd_patterns*
  | MatchStar name? | MatchAs pattern? name? | MatchOr patterns*
type_ignore: TypeIgnore lineno tag
type_param@: TypeVar name bound? default_value? | ParamSpec name default_value?
  | TypeVarTuple name default_value?
'''
_POSITION = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
_classes = {}


def _define(name, base, fields, attributes):
    names = tuple([field.rstrip('*?') for field in fields])
    optional = tuple([field[:-1] for field in fields if field[-1] == '?'])
    kind = type(name, (base,), {
        '__module__': 'ast', '_fields': names, '__match_args__': names,
        '_attributes': attributes, '_optional': optional,
        '_lists': tuple([field[:-1] for field in fields if field[-1] == '*'])})
    for field in optional:
        setattr(kind, field, None)
    if attributes:
        kind.end_lineno = kind.end_col_offset = None
    _classes[name] = kind
    return kind


def _define_all():
    for rule in _GRAMMAR.strip().replace('\n  ', ' ').split('\n'):
        family, alternatives = rule.split(':')
        attributes = _POSITION if '@' in family else ()
        base = AST
        if '=' not in family:
            base = _define(family.strip('@'), AST, (), attributes)
        for alternative in alternatives.split('|'):
            name, *fields = alternative.split()
            _define(name, base, fields, attributes)


_define_all()
globals().update(_classes)


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False,
          feature_version=None, optimize=-1):
    """The tree of `source`."""
    if isinstance(source, AST):
        return source
    text = _dump(source, filename, mode)
    try:
        return eval(text, {**_classes, 'inf': 1e999, 'infj': 1e999j})
    except (SyntaxError, MemoryError):  # It nests too deep.
        raise RecursionError('maximum recursion depth exceeded during ast '
                             'construction') from None


def literal_eval(node_or_string):
    """The value of an expression that is made of literals alone."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval').body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    line = getattr(node, 'lineno', None)
    where = f' on line {line}' if line else ''
    raise ValueError(f'malformed node or string{where}: {node!r}')


def _number(node):
    if type(node) is not Constant or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed_number(node):
    if type(node) is UnaryOp and type(node.op) in (UAdd, USub):
        operand = _number(node.operand)
        return +operand if type(node.op) is UAdd else -operand
    return _number(node)


def _literal(node):
    kind = type(node)
    if kind is Constant:
        return node.value
    if kind is Tuple:
        return tuple([_literal(item) for item in node.elts])
    if kind is List:
        return [_literal(item) for item in node.elts]
    if kind is Set:
        return {_literal(item) for item in node.elts}
    if (kind is Call and type(node.func) is Name and node.func.id == 'set'
            and node.args == node.keywords == []):
        return set()
    if kind is Dict:
        if len(node.keys) != len(node.values):
            _malformed(node)
        return {_literal(key): _literal(value)
                for key, value in zip(node.keys, node.values)}
    if kind is BinOp and type(node.op) in (Add, Sub):
        left = _signed_number(node.left)
        right = _number(node.right)
        if type(left) in (int, float) and type(right) is complex:
            return left + right if type(node.op) is Add else left - right
    return _signed_number(node)


def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_CLASS for each node, or generic_visit."""

    def visit(self, node):
        method = 'visit_' + node.__class__.__name__
        return getattr(self, method, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods give what takes the node's place; None removes it."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = self._replaced(old)
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node

    def _replaced(self, items):
        result = []
        for item in items:
            if isinstance(item, AST):
                item = self.visit(item)
                if item is None:
                    continue
                if not isinstance(item, AST):
                    result.extend(item)
                    continue
            result.append(item)
        return result


def copy_location(new_node, old_node):
    for name in _POSITION:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or name.startswith('end_'):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, inherited):
        if node._attributes:
            inherited = [
                inherited[i] if getattr(node, name, None) is None
                else getattr(node, name) for i, name in enumerate(_POSITION)]
            for name, value in zip(_POSITION, inherited):
                setattr(node, name, value)
        for child in iter_child_nodes(node):
            fix(child, inherited)
    fix(node, [1, 0, 1, 0])
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if getattr(child, 'end_lineno', None) is not None:
                child.end_lineno += n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    node = node.body[0].value
    if not (isinstance(node, Constant) and isinstance(node.value, str)):
        return None
    if not clean:
        return node.value
    import inspect
    return inspect.cleandoc(node.value)


def get_source_segment(source, node, *, padded=False):
    """The text of a node; columns count the bytes of UTF-8."""
    if getattr(node, 'end_lineno', None) is None:
        return None
    import re
    lines = re.split(r'(?<=\n)|(?<=\r)(?!\n)', source)
    first, last = node.lineno - 1, node.end_lineno - 1
    encoded = [line.encode() for line in lines[first:last + 1]]
    start, end = node.col_offset, node.end_col_offset
    if first == last:
        return encoded[0][start:end].decode()
    padding = ''
    if padded:
        padding = re.sub(r'[^\f\t]', ' ', encoded[0][:start].decode())
    encoded[0] = encoded[0][start:]
    encoded[-1] = encoded[-1][:end]
    return padding + ''.join([line.decode() for line in encoded])


def unparse(ast_obj):
    """The source of a tree; parsing that makes an equal tree."""
    from _ast_unparse import unparse
    return unparse(ast_obj)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None,
         show_empty=False):
    """The tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _Dump(annotate_fields, include_attributes, indent, show_empty).text(
        node, 0)[0]


class _Dump:
    def __init__(self, annotate_fields, include_attributes, indent, show_empty):
        self.annotate_fields = annotate_fields
        self.include_attributes = include_attributes
        self.indent = indent
        self.show_empty = show_empty

    def text(self, node, level):
        """The text, and whether it is simple enough to stay on a line."""
        if isinstance(node, AST):
            return self.of_node(node, level + 1)
        if isinstance(node, list):
            if not node:
                return '[]', True
            prefix, separator = self.layout(level + 1)
            items = [self.text(item, level + 1)[0] for item in node]
            return f'[{prefix}{separator.join(items)}]', False
        return repr(node), True

    def layout(self, level):
        if self.indent is None:
            return '', ', '
        prefix = '\n' + self.indent * level
        return prefix, ',' + prefix

    def is_left_out(self, node, name, value):
        if value is None and getattr(type(node), name, ...) is None:
            return True
        return not self.show_empty and value == [] and name in node._lists

    def of_node(self, node, level):
        prefix, separator = self.layout(level)
        parts = []
        is_simple = True
        named = self.annotate_fields
        for name in node._fields:
            try:
                value = getattr(node, name)
            except AttributeError:
                named = True
                continue
            if self.is_left_out(node, name, value):
                named = True
                continue
            text, simple = self.text(value, level)
            is_simple = is_simple and simple
            parts.append(f'{name}={text}' if named else text)
        if self.include_attributes:
            for name in node._attributes:
                value = getattr(node, name, None)
                if value is None and getattr(type(node), name, ...) is None:
                    continue
                if hasattr(node, name):
                    text, simple = self.text(value, level)
                    is_simple = is_simple and simple
                    parts.append(f'{name}={text}')
        title = node.__class__.__name__
        if is_simple and len(parts) <= 3:
            return f"{title}({', '.join(parts)})", not parts
        return f'{title}({prefix}{separator.join(parts)})', False
