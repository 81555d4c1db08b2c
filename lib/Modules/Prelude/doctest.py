"""Runs the examples in docstrings."""

import io
import re
import sys
import traceback
from _frames import current, source_text
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1',
           'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS',
           'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS',
           'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST',
           'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
           'DocTestRunner', 'OutputChecker', 'DocTestFailure',
           'UnexpectedException', 'DebugRunner', 'testmod', 'testfile',
           'run_docstring_examples', 'DocTestSuite', 'DocTestCase',
           'set_unittest_reportflags', 'script_from_examples', 'testsource',
           'TestResults']

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE |
                    NORMALIZE_WHITESPACE | ELLIPSIS | SKIP |
                    IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF |
                   REPORT_ONLY_FIRST_FAILURE | FAIL_FAST)
BLANKLINE_MARKER = '<BLANKLINE>'


class TestResults(namedtuple('TestResults', 'failed attempted')):
    def __new__(cls, failed, attempted, *, skipped=0):
        self = super().__new__(cls, failed, attempted)
        self.skipped = skipped
        return self

    def __repr__(self):
        extra = f', skipped={self.skipped}' if self.skipped else ''
        return (f'TestResults(failed={self.failed}, '
                f'attempted={self.attempted}{extra})')


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0,
                 options=None):
        if not source.endswith('\n'):
            source += '\n'
        if want and not want.endswith('\n'):
            want += '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.source = source
        self.want = want
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = options or {}


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        text = ('no examples' if count == 0 else '1 example' if count == 1
                else f'{count} examples')
        return (f'<{type(self).__name__} {self.name} from '
                f'{self.filename}:{self.lineno} ({text})>')


_example = re.compile(r'''
    (?P<source>
        (?:^(?P<indent> [ ]*) >>>    .*)
        (?:\n           [ ]*  \.\.\. .*)*)
    \n?
    (?P<want> (?:(?![ ]*$)
                 (?![ ]*>>>)
                 .+$\n?
              )*)
    ''', re.MULTILINE | re.VERBOSE)
_exception = re.compile(r'''
    ^(?P<hdr> Traceback\ \(
        (?: most\ recent\ call\ last
        |   innermost\ last
        ) \) :
    )
    \s* $
    (?P<stack> .*?)
    ^ (?P<msg> \w+ .*)
    ''', re.VERBOSE | re.MULTILINE | re.DOTALL)
_directive = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)


class DocTestParser:
    def parse(self, string, name='<string>'):
        """Text and examples, in turn."""
        string = string.expandtabs()
        margin = min([len(line) - len(line.lstrip(' '))
                      for line in string.split('\n') if line.strip()],
                     default=0)
        if margin:
            string = '\n'.join([line[margin:] for line in string.split('\n')])
        output, at, lineno = [], 0, 0
        for match in _example.finditer(string):
            output.append(string[at:match.start()])
            lineno += string.count('\n', at, match.start())
            source, options, want, message = self._parse_example(
                match, name, lineno)
            if any([line.strip() and not line.strip().startswith('#')
                    for line in source.split('\n')]):
                output.append(Example(source, want, message, lineno,
                                      margin + len(match.group('indent')),
                                      options))
            lineno += string.count('\n', match.start(), match.end())
            at = match.end()
        output.append(string[at:])
        return output

    def get_examples(self, string, name='<string>'):
        return [item for item in self.parse(string, name)
                if isinstance(item, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename,
                       lineno, string)

    def _parse_example(self, match, name, lineno):
        indent = len(match.group('indent'))
        lines = match.group('source').split('\n')
        for i, line in enumerate(lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(
                    f'line {lineno + i + 1} of the docstring for {name} lacks '
                    f'blank after {line[indent:indent + 3]}: {line!r}')
        self._check_prefix(lines[1:], ' ' * indent + '.', name, lineno)
        source = '\n'.join([line[indent + 4:] for line in lines])
        want_lines = match.group('want').split('\n')
        if len(want_lines) > 1 and not want_lines[-1].strip():
            del want_lines[-1]
        self._check_prefix(want_lines, ' ' * indent, name,
                           lineno + len(lines))
        want = '\n'.join([line[indent:] for line in want_lines])
        found = _exception.match(want)
        options = self._options(source, name, lineno)
        return source, options, want, found.group('msg') if found else None

    def _options(self, source, name, lineno):
        options = {}
        for match in _directive.finditer(source):
            for option in match.group(1).replace(',', ' ').split():
                if (option[0] not in '+-' or
                        option[1:] not in OPTIONFLAGS_BY_NAME):
                    raise ValueError(f'line {lineno + 1} of the doctest for '
                                     f'{name} has an invalid option: '
                                     f'{option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def _check_prefix(self, lines, prefix, name, lineno):
        for i, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(
                    f'line {lineno + i + 1} of the docstring for {name} has '
                    f'inconsistent leading whitespace: {line!r}')


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True,
                 exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError('DocTestFinder.find: name must be given when '
                                 f"obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = (obj if isinstance(obj, type(sys)) else
                      sys.modules.get(getattr(obj, '__module__', None)))
        if globs is None:
            globs = {} if not module else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._lines, self._file = _program_source()
        self._find(tests, obj, name, module, globs, [])
        tests.sort(key=lambda test: (test.name, test.lineno or -1))
        return tests

    def _belongs(self, module, item):
        if module is None:
            return True
        function = getattr(item, '__func__', item)
        if hasattr(function, '__globals__'):
            return (function.__globals__ is module.__dict__ or
                    function.__module__ == module.__name__)
        return getattr(item, '__module__', None) == module.__name__

    def _find(self, tests, item, name, module, globs, seen):
        if any([item is other for other in seen]):
            return
        seen.append(item)
        if self._verbose:
            print(f'Finding tests in {name}')
        test = self._get_test(item, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        is_module = isinstance(item, type(sys))
        if is_module:
            for key, value in item.__dict__.items():
                value_function = _unwrapped(value)
                if (_is_routine(value_function) or isinstance(value, type)
                        ) and self._belongs(module, value_function):
                    self._find(tests, value, f'{name}.{key}', module, globs,
                               seen)
            for key, value in getattr(item, '__test__', {}).items():
                self._find(tests, value, f'{name}.__test__.{key}', module,
                           globs, seen)
        elif isinstance(item, type):
            for key, value in list(item.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (_is_routine(_unwrapped(value)) or
                        isinstance(value, (type, property))) and (
                        self._belongs(module, value) or
                        isinstance(value, property)):
                    self._find(tests, value, f'{name}.{key}', module, globs,
                               seen)

    def _get_test(self, item, name, module, globs):
        doc = item if isinstance(item, str) else getattr(item, '__doc__',
                                                         None)
        if not isinstance(doc, str):
            doc = ''
        if self._exclude_empty and not doc:
            return None
        lineno = self._find_lineno(item, doc)
        return self._parser.get_doctest(doc, globs, name, self._file, lineno)

    def _find_lineno(self, item, doc):
        lines, lineno = self._lines, None
        if isinstance(item, type(sys)) and doc:
            lineno = 0
        elif isinstance(item, type):
            lineno = getattr(item, '__firstlineno__', 0) - 1
        else:
            if isinstance(item, property):
                item = item.fget
            item = _unwrapped(getattr(item, '__func__', item))
            if hasattr(item, '__code__'):
                lineno = item.__code__.co_firstlineno - 1
        if lineno is None:
            return None
        if lineno == 0:
            return 0
        start = re.compile(r'(^|.*:)\s*\w*("|\')')
        for at in range(lineno, len(lines)):
            if start.match(lines[at]):
                return at
        return None


def _unwrapped(item):
    while hasattr(item, '__wrapped__'):
        item = item.__wrapped__
    return item


def _is_routine(item):
    return hasattr(item, '__code__') or hasattr(item, '__func__')


def _program_source():
    """The lines and the name of the program's file."""
    frame = current()
    while frame is not None and frame.f_back is not None:
        frame = frame.f_back
    if frame is None:
        return [], None
    code = frame.f_code
    return source_text(code).splitlines(True), code.co_filename


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{BLANKLINE_MARKER}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS and _matches(want, got):
            return True
        return False

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if self._shows_diff(want, got, optionflags):
            return self._difference(want, got, optionflags)
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indent(got)}'
        return 'Expected nothing\nGot nothing\n'

    def _shows_diff(self, want, got, flags):
        if not flags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(flags & REPORT_NDIFF) or (
            want.count('\n') > 2 and got.count('\n') > 2)

    def _difference(self, want, got, flags):
        import difflib
        want, got = want.splitlines(True), got.splitlines(True)
        if flags & REPORT_UDIFF:
            diff = list(difflib.unified_diff(want, got, n=2))[2:]
            kind = 'unified diff with -expected +actual'
        elif flags & REPORT_CDIFF:
            diff = list(difflib.context_diff(want, got, n=2))[2:]
            kind = 'context diff with expected followed by actual'
        else:
            diff = list(difflib.Differ(
                charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got))
            kind = 'ndiff with -expected +actual'
        return f'Differences ({kind}):\n' + _indent(''.join(diff))


def _indent(text, size=4):
    return re.sub('(?m)^(?!$)', size * ' ', text)


def _matches(want, got):
    """Whether got is want with something for each `...`."""
    if '...' not in want:
        return want == got
    parts = want.split('...')
    start, end = 0, len(got)
    if parts[0]:
        if not got.startswith(parts[0]):
            return False
        start = len(parts.pop(0))
    else:
        del parts[0]
    if parts[-1]:
        if not got.endswith(parts[-1]):
            return False
        end -= len(parts.pop())
    else:
        del parts[-1]
    if start > end:
        return False
    for part in parts:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _strip_details(message):
    """The name of the exception without its module."""
    end = message.find('\n')
    end = len(message) if end < 0 else end
    colon = message.find(':', 0, end)
    end = end if colon < 0 else colon
    dot = message.rfind('.', 0, end)
    return message[dot + 1:end]


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if not self._verbose:
            return
        if example.want:
            out(f'Trying:\n{_indent(example.source)}Expecting:\n'
                f'{_indent(example.want)}')
        else:
            out(f'Trying:\n{_indent(example.source)}Expecting nothing\n')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) +
            self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = ''.join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) +
            'Exception raised:\n' + _indent(text))

    def _failure_header(self, test, example):
        lines = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            else:
                lineno = '?'
            lines.append(f'File "{test.filename}", line {lineno}, in '
                         f'{test.name}')
        else:
            lines.append(f'Line {example.lineno + 1}, in {test.name}')
        lines.append('Failed example:')
        lines.append(_indent(example.source))
        return '\n'.join(lines)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        real = sys.stdout
        out = real.write if out is None else out
        hook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        try:
            return self._run(test, real, out)
        finally:
            sys.stdout = real
            sys.displayhook = hook
            if clear_globs:
                test.globs.clear()

    def _run(self, test, real, out):
        failures = attempted = skips = 0
        flags = self.original_optionflags
        for number, example in enumerate(test.examples):
            attempted += 1
            quiet = flags & REPORT_ONLY_FIRST_FAILURE and failures
            self.optionflags = flags
            for flag, on in example.options.items():
                if on:
                    self.optionflags |= flag
                else:
                    self.optionflags &= ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            sys.stdout = output = io.StringIO()
            name = f'<doctest {test.name}[{number}]>'
            error = _execute(example.source, name, test.globs)
            sys.stdout = real
            got = output.getvalue()
            outcome, got = self._judge(example, got, error)
            if outcome == 'ok':
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if outcome == 'failed':
                    self.report_failure(out, test, example, got)
                else:
                    self.report_unexpected_exception(
                        out, test, example,
                        (type(error), error, error.__traceback__))
            if flags & FAIL_FAST:
                break
        self.optionflags = flags
        self._note(test, failures, attempted, skips)
        return TestResults(failures, attempted, skipped=skips)

    def _judge(self, example, got, error):
        check = self._checker.check_output
        if error is None:
            return ('ok' if check(example.want, got, self.optionflags)
                    else 'failed'), got
        message = ''.join(traceback.format_exception_only(error))
        if isinstance(error, SyntaxError):
            message = message[message.rfind('\n', 0, -1) + 1:]
        if example.exc_msg is None:
            return 'unexpected', got
        full = got + ''.join(traceback.format_exception(error))
        if check(example.exc_msg, message, self.optionflags):
            return 'ok', full
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                _strip_details(example.exc_msg), _strip_details(message),
                self.optionflags):
            return 'ok', full
        return 'failed', full

    def _note(self, test, failures, tries, skips):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (before[0] + failures, before[1] + tries,
                                  before[2] + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        without, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (bad, count, skipped) in self._stats.items():
            tries += count
            failures += bad
            skips += skipped
            if count == 0:
                without.append(name)
            elif bad == 0:
                passed.append((name, count))
            else:
                failed.append((name, bad, count))
        skipped = f' and {_plural(skips, "skipped test")}' if skips else ''
        if verbose:
            self._print_passed(without, passed)
        if failed:
            print(self.DIVIDER)
            print(f'{_count(failed, "item")} had failures:')
            for name, bad, count in sorted(failed):
                print(f' {bad:3} of {count:3} in {name}')
        if verbose:
            print(f'{_plural(tries, "test")} in '
                  f'{_plural(len(self._stats), "item")}.')
            print(f'{tries - failures} passed'
                  f'{f" and {failures} failed" if failures else ""}.')
        if failures:
            print(f'***Test Failed*** {_plural(failures, "failure")}{skipped}.')
        elif verbose:
            print(f'Test passed{skipped}.')
        return TestResults(failures, tries, skipped=skips)

    def _print_passed(self, without, passed):
        if without:
            print(f'{_count(without, "item")} had no tests:')
            for name in sorted(without):
                print(f'    {name}')
        if passed:
            print(f'{_count(passed, "item")} passed all tests:')
            for name, count in sorted(passed):
                print(f' {count:3} test{"" if count == 1 else "s"} in {name}')

    def merge(self, other):
        for name, (failures, tries, skips) in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = (before[0] + failures, before[1] + tries,
                                 before[2] + skips)


def _plural(count, word):
    return f'{count} {word}{"" if count == 1 else "s"}'


def _count(items, word):
    return _plural(len(items), word)


def _execute(source, name, globs):
    """Runs an example; the exception that ended it, or None."""
    try:
        exec(compile(source, name, 'single'), globs)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        # The entry of this function is none of the example's.
        return error
    return None


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _conclude(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True,
            optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    if m is None:
        m = sys.modules.get('__main__')
    if not isinstance(m, type(sys)):
        raise TypeError(f'testmod: module required; {m!r}')
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(
        verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _conclude(runner, report)


def run_docstring_examples(f, globs, verbose=False, name='NoName',
                           compileflags=None, optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    """A script of the examples, the rest as comments."""
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append('# Expected:')
                output += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            output += [f'# {line}' if line else '#'
                       for line in piece.split('\n')[:-1]]
    while output and output[-1] == '#':
        output.pop()
    while output and output[0] == '#':
        output.pop(0)
    return '\n'.join(output) + '\n'


def testsource(module, name):
    module = _module_of(module)
    for test in DocTestFinder().find(module):
        if test.name == name:
            return script_from_examples(test.docstring)
    raise ValueError(name, 'not found in tests')


def _module_of(module):
    if isinstance(module, str):
        return __import__(module, globals(), locals(), ['*'])
    return module


def testfile(filename, module_relative=True, name=None, package=None,
             globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(),
             encoding=None):
    with open(filename, encoding=encoding or 'utf-8') as file:
        text = file.read()
    if name is None:
        name = filename.rpartition('/')[2]
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(
        verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name, filename, 0))
    return _conclude(runner, report)


def __getattr__(name):
    # The part that needs unittest.
    if name in ('DocTestCase', 'DocTestSuite', 'set_unittest_reportflags'):
        import _doctest_cases
        return getattr(_doctest_cases, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
