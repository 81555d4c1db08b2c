"""ast.unparse: the source of a syntax tree."""

import sys

# How tightly the kinds of expressions bind.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BIT_OR, _BIT_XOR,
 _BIT_AND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _AWAIT, _ATOM) = range(18)
_QUOTES = ("'", '"', '"""', "'''")
_BINARY = {
    'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM),
    'MatMult': ('@', _TERM), 'Div': ('/', _TERM), 'Mod': ('%', _TERM),
    'FloorDiv': ('//', _TERM), 'LShift': ('<<', _SHIFT),
    'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BIT_OR),
    'BitXor': ('^', _BIT_XOR), 'BitAnd': ('&', _BIT_AND),
    'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT),
          'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}
_COMPARISON = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>',
               'GtE': '>=', 'Is': 'is', 'IsNot': 'is not', 'In': 'in',
               'NotIn': 'not in'}
_INFINITY = '1e' + repr(sys.float_info.max_10_exp + 1)


def _name(node):
    return node.__class__.__name__


def _body_docstring(node):
    """The docstring's constant, or None."""
    body = node.body
    if body and _name(body[0]) == 'Expr' and \
            _name(body[0].value) == 'Constant' and \
            isinstance(body[0].value.value, str):
        return body[0].value
    return None


def _escaped(text, keeps_lines):
    """`text` as it stands between quotes, but for the quotes."""
    made = []
    for char in text:
        if keeps_lines and char in '\n\t':
            made.append(char)
        elif char == '\\' or not char.isprintable():
            made.append(char.encode('unicode_escape').decode('ascii'))
        else:
            made.append(char)
    return ''.join(made)


def _quoted(text, quotes, keeps_lines=True):
    """The escaped text, and the quotes of `quotes` that can stand around it."""
    escaped = _escaped(text, keeps_lines)
    if '\n' in escaped:
        quotes = [q for q in quotes if len(q) == 3]
    possible = [q for q in quotes if q not in escaped]
    if not possible:
        text = repr(text)
        quote = next((q for q in quotes if text[0] in q), text[0])
        return text[1:-1], [quote]
    if escaped:
        # A quote at the end must not meet its like.
        possible.sort(key=lambda q: q[0] == escaped[-1])
        if possible[0][0] == escaped[-1]:
            escaped = escaped[:-1] + '\\' + escaped[-1]
    return escaped, possible


class Unparser:
    """Statements become lines, expressions texts."""

    def __init__(self):
        self.lines = []
        self.depth = 0

    # --- Statements ---

    def line(self, text):
        self.lines.append('    ' * self.depth + text)

    def block(self, header, statements):
        self.line(header + ':')
        self.depth += 1
        self.statements(statements)
        self.depth -= 1

    def statements(self, statements):
        for statement in statements:
            getattr(self, 'put_' + _name(statement))(statement)

    def documented(self, header, node):
        """A block that may begin with a docstring."""
        if header is not None:
            self.line(header + ':')
            self.depth += 1
        body = node.body
        doc = _body_docstring(node)
        if doc is not None:
            text, quotes = _quoted(doc.value, ('"""', "'''"))
            self.line(f'{quotes[0]}{text}{quotes[0]}')
            body = body[1:]
        self.statements(body)
        if header is not None:
            self.depth -= 1

    def put_Module(self, node):
        self.documented(None, node)

    def put_Interactive(self, node):
        self.statements(node.body)

    def put_Expression(self, node):
        self.line(self.text(node.body))

    def put_FunctionType(self, node):
        self.line(f'({self.items(node.argtypes)}) -> {self.text(node.returns)}')

    def decorated(self, node):
        if self.lines:
            self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + self.text(decorator))

    def put_FunctionDef(self, node, word='def'):
        self.decorated(node)
        returns = f' -> {self.text(node.returns)}' if node.returns else ''
        self.documented(f'{word} {node.name}{self.type_params(node)}'
                        f'({self.arguments(node.args)}){returns}', node)

    def put_AsyncFunctionDef(self, node):
        self.put_FunctionDef(node, 'async def')

    def put_ClassDef(self, node):
        self.decorated(node)
        given = [self.text(base) for base in node.bases] + [
            self.keyword(keyword) for keyword in node.keywords]
        bases = f"({', '.join(given)})" if given else ''
        self.documented(f'class {node.name}{self.type_params(node)}{bases}',
                        node)

    def type_params(self, node):
        params = getattr(node, 'type_params', None)
        if not params:
            return ''
        return f"[{', '.join([self.type_param(each) for each in params])}]"

    def type_param(self, node):
        stars = {'TypeVarTuple': '*', 'ParamSpec': '**'}.get(_name(node), '')
        text = stars + node.name
        if getattr(node, 'bound', None):
            text += f': {self.text(node.bound)}'
        if node.default_value:
            text += f' = {self.text(node.default_value)}'
        return text

    def put_Return(self, node):
        self.line(f'return {self.text(node.value)}' if node.value else 'return')

    def put_Delete(self, node):
        self.line('del ' + self.items(node.targets))

    def put_Assign(self, node):
        targets = [self.text(target, _TUPLE) + ' = ' for target in node.targets]
        self.line(''.join(targets) + self.text(node.value))

    def put_TypeAlias(self, node):
        self.line(f'type {self.text(node.name)}{self.type_params(node)} = '
                  f'{self.text(node.value)}')

    def put_AugAssign(self, node):
        sign = _BINARY[_name(node.op)][0]
        self.line(f'{self.text(node.target)} {sign}= {self.text(node.value)}')

    def put_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and _name(node.target) == 'Name':
            target = f'({target})'
        value = f' = {self.text(node.value)}' if node.value else ''
        self.line(f'{target}: {self.text(node.annotation)}{value}')

    def put_For(self, node, word='for'):
        self.block(f'{word} {self.text(node.target, _TUPLE)} in '
                   f'{self.text(node.iter)}', node.body)
        self.otherwise(node)

    def put_AsyncFor(self, node):
        self.put_For(node, 'async for')

    def otherwise(self, node):
        if node.orelse:
            self.block('else', node.orelse)

    def put_While(self, node):
        self.block('while ' + self.text(node.test), node.body)
        self.otherwise(node)

    def put_If(self, node):
        self.block('if ' + self.text(node.test), node.body)
        while len(node.orelse) == 1 and _name(node.orelse[0]) == 'If':
            node = node.orelse[0]
            self.block('elif ' + self.text(node.test), node.body)
        self.otherwise(node)

    def put_With(self, node, word='with'):
        items = []
        for item in node.items:
            text = self.text(item.context_expr)
            if item.optional_vars:
                text += f' as {self.text(item.optional_vars)}'
            items.append(text)
        self.block(f"{word} {', '.join(items)}", node.body)

    def put_AsyncWith(self, node):
        self.put_With(node, 'async with')

    def put_Raise(self, node):
        text = f'raise {self.text(node.exc)}' if node.exc else 'raise'
        self.line(text + (f' from {self.text(node.cause)}' if node.cause
                          else ''))

    def put_Try(self, node, star=''):
        self.block('try', node.body)
        for handler in node.handlers:
            header = 'except' + star
            if handler.type:
                header += ' ' + self.text(handler.type)
            if handler.name:
                header += f' as {handler.name}'
            self.block(header, handler.body)
        self.otherwise(node)
        if node.finalbody:
            self.block('finally', node.finalbody)

    def put_TryStar(self, node):
        self.put_Try(node, '*')

    def put_Assert(self, node):
        message = f', {self.text(node.msg)}' if node.msg else ''
        self.line(f'assert {self.text(node.test)}{message}')

    def aliases(self, node):
        return ', '.join([alias.name + (f' as {alias.asname}' if alias.asname
                                        else '') for alias in node.names])

    def put_Import(self, node):
        self.line('import ' + self.aliases(node))

    def put_ImportFrom(self, node):
        dots = '.' * (node.level or 0)
        self.line(f"from {dots}{node.module or ''} import "
                  f'{self.aliases(node)}')

    def put_Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def put_Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def put_Expr(self, node):
        self.line(self.text(node.value, _YIELD))

    def put_Pass(self, node):
        self.line('pass')

    def put_Break(self, node):
        self.line('break')

    def put_Continue(self, node):
        self.line('continue')

    def put_Match(self, node):
        self.line(f'match {self.text(node.subject)}:')
        self.depth += 1
        for case in node.cases:
            guard = f' if {self.text(case.guard)}' if case.guard else ''
            self.block(f'case {self.text(case.pattern)}{guard}', case.body)
        self.depth -= 1

    # --- Expressions ---

    def text(self, node, level=_TEST):
        method = getattr(self, 'of_' + _name(node), None)
        if method is not None:
            return method(node, level)
        # A statement inside of what is no statement.
        inner = Unparser()
        inner.statements([node])
        return '\n'.join(inner.lines)

    def items(self, nodes, level=_TEST):
        return ', '.join([self.text(node, level) for node in nodes])

    def of_Name(self, node, level):
        return node.id

    def of_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            inner = ', '.join(map(self.constant, value))
            return f'({inner},)' if len(value) == 1 else f'({inner})'
        if value is ...:
            return '...'
        return ('u' if node.kind == 'u' else '') + self.constant(value)

    def constant(self, value):
        if isinstance(value, (float, complex)):
            return repr(value).replace('inf', _INFINITY).replace(
                'nan', f'({_INFINITY}-{_INFINITY})')
        return repr(value)

    def of_BoolOp(self, node, level):
        word, own = (' and ', _AND) if _name(node.op) == 'And' \
            else (' or ', _OR)
        parts = [self.text(value, min(own + 1 + i, _ATOM))
                 for i, value in enumerate(node.values)]
        return self.wrapped(word.join(parts), own, level)

    @staticmethod
    def wrapped(text, own, level):
        return f'({text})' if level > own else text

    def of_NamedExpr(self, node, level):
        return self.wrapped(f'{self.text(node.target, _ATOM)} := '
                            f'{self.text(node.value, _ATOM)}', _NAMED, level)

    def of_BinOp(self, node, level):
        sign, own = _BINARY[_name(node.op)]
        left, right = (own + 1, own) if sign == '**' else (own, own + 1)
        return self.wrapped(f'{self.text(node.left, left)} {sign} '
                            f'{self.text(node.right, right)}', own, level)

    def of_UnaryOp(self, node, level):
        sign, own = _UNARY[_name(node.op)]
        return self.wrapped(sign + self.text(node.operand, own), own, level)

    def of_Lambda(self, node, level):
        arguments = self.arguments(node.args)
        space = ' ' if arguments else ''
        return self.wrapped(f'lambda{space}{arguments}: '
                            f'{self.text(node.body)}', _TEST, level)

    def of_IfExp(self, node, level):
        return self.wrapped(f'{self.text(node.body, _OR)} if '
                            f'{self.text(node.test, _OR)} else '
                            f'{self.text(node.orelse)}', _TEST, level)

    def of_Dict(self, node, level):
        items = [f'{self.text(key)}: {self.text(value)}' if key is not None
                 else f'**{self.text(value, _BIT_OR)}'
                 for key, value in zip(node.keys, node.values)]
        return '{' + ', '.join(items) + '}'

    def of_Set(self, node, level):
        return '{' + (self.items(node.elts) or '*()') + '}'

    def comprehension(self, node):
        text = self.text(node.elt)
        for generator in node.generators:
            text += self.of_comprehension(generator)
        return text

    def of_comprehension(self, node, level=_TEST):
        word = ' async for ' if node.is_async else ' for '
        text = (f'{word}{self.text(node.target, _TUPLE)} in '
                f'{self.text(node.iter, _OR)}')
        for condition in node.ifs:
            text += f' if {self.text(condition, _OR)}'
        return text

    def of_ListComp(self, node, level):
        return f'[{self.comprehension(node)}]'

    def of_SetComp(self, node, level):
        return '{' + self.comprehension(node) + '}'

    def of_GeneratorExp(self, node, level):
        return f'({self.comprehension(node)})'

    def of_DictComp(self, node, level):
        text = f'{self.text(node.key)}: {self.text(node.value)}'
        for generator in node.generators:
            text += self.of_comprehension(generator)
        return '{' + text + '}'

    def of_Await(self, node, level):
        return self.wrapped(f'await {self.text(node.value, _ATOM)}', _AWAIT,
                            level)

    def of_Yield(self, node, level):
        value = f' {self.text(node.value, _ATOM)}' if node.value else ''
        return self.wrapped('yield' + value, _YIELD, level)

    def of_YieldFrom(self, node, level):
        return self.wrapped(f'yield from {self.text(node.value, _ATOM)}',
                            _YIELD, level)

    def of_Compare(self, node, level):
        text = self.text(node.left, _BIT_OR)
        for op, right in zip(node.ops, node.comparators):
            text += f' {_COMPARISON[_name(op)]} {self.text(right, _BIT_OR)}'
        return self.wrapped(text, _COMPARE, level)

    def of_Call(self, node, level):
        given = [self.text(arg) for arg in node.args] + [
            self.keyword(keyword) for keyword in node.keywords]
        return f"{self.text(node.func, _ATOM)}({', '.join(given)})"

    def keyword(self, node):
        value = self.text(node.value)
        return f'**{value}' if node.arg is None else f'{node.arg}={value}'

    def of_keyword(self, node, level):
        return self.keyword(node)

    def of_Attribute(self, node, level):
        value = self.text(node.value, _ATOM)
        # An int's dot would begin its fraction.
        is_int = _name(node.value) == 'Constant' and \
            isinstance(node.value.value, int)
        return f"{value}{' ' if is_int else ''}.{node.attr}"

    def of_Subscript(self, node, level):
        index = node.slice
        inner = self.items(index.elts) if (
            _name(index) == 'Tuple' and index.elts) else self.text(index)
        if _name(index) == 'Tuple' and len(index.elts) == 1:
            inner += ','
        return f'{self.text(node.value, _ATOM)}[{inner}]'

    def of_Starred(self, node, level):
        return '*' + self.text(node.value, _BIT_OR)

    def of_List(self, node, level):
        return f'[{self.items(node.elts)}]'

    def of_Tuple(self, node, level):
        text = self.items(node.elts)
        if len(node.elts) == 1:
            text += ','
        return f'({text})' if not node.elts or level > _TUPLE else text

    def of_Slice(self, node, level):
        text = (self.text(node.lower) if node.lower else '') + ':'
        text += self.text(node.upper) if node.upper else ''
        return text + (f':{self.text(node.step)}' if node.step else '')

    # --- Strings with fields ---

    def of_JoinedStr(self, node, level, prefix='f'):
        parts = [(self.field_part(value), _name(value) == 'Constant')
                 for value in node.values]
        quotes, made = _QUOTES, []
        for text, is_constant in parts:
            if is_constant:
                text, quotes = _quoted(text, quotes, keeps_lines=False)
            else:
                if '\n' in text:
                    quotes = [q for q in quotes if len(q) == 3]
                quotes = [q for q in quotes if q not in text] or quotes
            made.append(text)
        return f"{prefix}{quotes[0]}{''.join(made)}{quotes[0]}"

    def of_TemplateStr(self, node, level):
        return self.of_JoinedStr(node, level, 't')

    def field_part(self, node):
        kind = _name(node)
        if kind == 'Constant':
            return node.value.replace('{', '{{').replace('}', '}}')
        if kind in ('JoinedStr', 'TemplateStr'):
            return ''.join(map(self.field_part, node.values))
        text = node.str if kind == 'Interpolation' and node.str \
            else self.text(node.value, _OR)
        if text.startswith('{'):
            text = ' ' + text
        if node.conversion != -1:
            text += '!' + chr(node.conversion)
        if node.format_spec:
            text += ':' + self.field_part(node.format_spec)
        return '{' + text + '}'

    def of_FormattedValue(self, node, level):
        return f"f'{self.field_part(node)}'"

    def of_Interpolation(self, node, level):
        return f"t'{self.field_part(node)}'"

    # --- Parameters ---

    def of_arguments(self, node, level):
        return self.arguments(node)

    def of_arg(self, node, level):
        annotation = f': {self.text(node.annotation)}' if node.annotation \
            else ''
        return node.arg + annotation

    def arguments(self, node):
        ordinary = node.posonlyargs + node.args
        defaults = [None] * (len(ordinary) - len(node.defaults)) + node.defaults
        parts = []
        for i, (arg, default) in enumerate(zip(ordinary, defaults), 1):
            parts.append(self.parameter(arg, default))
            if i == len(node.posonlyargs):
                parts.append('/')
        if node.vararg:
            parts.append('*' + self.of_arg(node.vararg, _TEST))
        elif node.kwonlyargs:
            parts.append('*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.parameter(arg, default))
        if node.kwarg:
            parts.append('**' + self.of_arg(node.kwarg, _TEST))
        return ', '.join(parts)

    def parameter(self, arg, default):
        text = self.of_arg(arg, _TEST)
        return text if default is None else f'{text}={self.text(default)}'

    # --- Patterns ---

    def of_MatchValue(self, node, level):
        return self.text(node.value)

    def of_MatchSingleton(self, node, level):
        return repr(node.value)

    def of_MatchSequence(self, node, level):
        return f'[{self.items(node.patterns)}]'

    def of_MatchStar(self, node, level):
        return '*' + (node.name or '_')

    def of_MatchMapping(self, node, level):
        items = [f'{self.text(key)}: {self.text(pattern)}'
                 for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            items.append(f'**{node.rest}')
        return '{' + ', '.join(items) + '}'

    def of_MatchClass(self, node, level):
        items = [self.text(pattern) for pattern in node.patterns]
        items += [f'{name}={self.text(pattern)}' for name, pattern in
                  zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.text(node.cls, _ATOM)}({', '.join(items)})"

    def of_MatchAs(self, node, level):
        if node.pattern is None:
            return node.name or '_'
        return self.wrapped(f'{self.text(node.pattern, _BIT_OR)} as '
                            f'{node.name}', _TEST, level)

    def of_MatchOr(self, node, level):
        parts = [self.text(pattern, _BIT_XOR) for pattern in node.patterns]
        return self.wrapped(' | '.join(parts), _BIT_OR, level)


def unparse(node):
    if hasattr(Unparser, 'put_' + _name(node)):
        made = Unparser()
        made.statements([node])
        return '\n'.join(made.lines)
    return Unparser().text(node)
