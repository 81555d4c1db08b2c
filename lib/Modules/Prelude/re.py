"""Regular expressions: matching is native; this is what surrounds it."""

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall',
           'finditer', 'compile', 'purge', 'escape', 'error', 'Pattern',
           'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE',
           'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
           'RegexFlag', 'PatternError']


class PatternError(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError
_setup(PatternError)

_flag_names = frozenset("""RegexFlag NOFLAG ASCII A IGNORECASE I LOCALE L
UNICODE U MULTILINE M DOTALL S VERBOSE X DEBUG""".split())


def _make_flags():
    import enum

    class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
        NOFLAG = 0
        ASCII = A = 256
        IGNORECASE = I = 2
        LOCALE = L = 4
        UNICODE = U = 32
        MULTILINE = M = 8
        DOTALL = S = 16
        VERBOSE = X = 64
        DEBUG = 128
        __str__ = object.__str__
        _numeric_repr_ = hex

    RegexFlag.__qualname__ = 'RegexFlag'
    return enum.global_enum(RegexFlag)


def __getattr__(name):
    """Makes the flags when one is first asked for: enumerations cost time."""
    if name not in _flag_names:
        raise AttributeError(f"module 're' has no attribute {name!r}")
    module = _make_flags.__globals__
    module['RegexFlag'] = flags = _make_flags()
    module.update(flags.__members__)
    return module[name]


class Scanner:
    """Finds the first of the expressions of a lexicon at each place."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action)
                          for phrase, action in lexicon]
        self.match = None

    def _matched(self, string, i):
        for pattern, action in self._patterns:
            found = pattern.match(string, i)
            if found:
                return found, action
        return None, None

    def scan(self, string):
        result, i = [], 0
        while True:
            found, action = self._matched(string, i)
            if not found or found.end() == i:
                return result, string[i:]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            i = found.end()


# What a pickled pattern is made again by.
_compile = compile
