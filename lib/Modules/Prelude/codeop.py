"""Whether a text is a whole piece of Python, or waits for more lines."""

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

import warnings

PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _is_incomplete(source, error):
    """Whether what is missing may still come: the error is behind the text."""
    if isinstance(error, IndentationError):
        return error.msg.startswith('expected an indented block')
    lines = source.rstrip('\n').split('\n')
    return ('was never closed' in error.msg or
            'unterminated triple' in error.msg or
            'unexpected EOF' in error.msg or error.lineno > len(lines) or
            lines[-1].lstrip().startswith('@'))


def _waits_for_empty_line(source):
    """Whether the last statement has a block, which lines may be added to."""
    import ast
    kinds = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.FunctionDef,
             ast.ClassDef, ast.Match, ast.AsyncFunctionDef, ast.AsyncFor,
             ast.AsyncWith, ast.TryStar)
    return isinstance(ast.parse(source + '\n').body[-1], kinds)


def _maybe_compile(compiler, source, filename, symbol):
    for line in source.split('\n'):
        line = line.strip()
        if line and line[0] != '#':
            break
    else:
        if symbol != 'eval':
            source = 'pass'
    if source.endswith('\\\n'):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            code = compiler(source + '\n', filename, symbol)
    except SyntaxError as error:
        if _is_incomplete(source, error):
            return None
        raise
    is_open = symbol == 'single' and not source.endswith('\n')
    return None if is_open and _waits_for_empty_line(source) else code


def compile_command(source, filename='<input>', symbol='single'):
    return _maybe_compile(Compile(), source, filename, symbol)


class Compile:
    """Compiles; remembers what was imported from __future__."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, flags=0, **kwargs):
        return compile(source, filename, symbol, self.flags | flags, True)


class CommandCompiler:
    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _maybe_compile(self.compiler, source, filename, symbol)
