"""Test cases and their assertions."""

import difflib
import pprint
import sys
import time
import warnings

_max_length = 80
_module_cleanups = []


class SkipTest(Exception):
    """Raised in a test to skip it."""


SkipTest.__module__ = 'unittest.case'


class _ShouldStop(Exception):
    """A subtest failed under failfast."""


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    result = cm.__enter__()
    addModuleCleanup(cm.__exit__, None, None, None)
    return result


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            import functools

            @functools.wraps(item)
            def item(*args, **kwargs):
                raise SkipTest(reason)
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        item, reason = reason, ''
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return (lambda item: item) if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _max_length:
        return result
    return result[:_max_length] + ' [truncated]...'


def _shortened(text, head, tail):
    skipped = len(text) - head - tail
    if skipped > 12:
        text = f'{text[:head]}[{skipped} chars]{text[len(text) - tail:]}'
    return text


def _common_prefix(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def _short_reprs(*objects):
    """The reprs, with what is long and the same in all cut out."""
    texts = list(map(safe_repr, objects))
    longest = max(map(len, texts))
    if longest <= 80:
        return tuple(texts)
    prefix = _common_prefix(texts)
    size = len(prefix)
    room = 80 - (longest - size + 5 + 12)
    if room > 5:
        prefix = _shortened(prefix, 5, room)
        return tuple([prefix + text[size:] for text in texts])
    prefix = _shortened(prefix, 5, 5)
    return tuple([prefix + _shortened(text[size:], 41, 5)
                  for text in texts])


class _RaisesContext:
    """Of assertRaises and assertRaisesRegex."""

    def __init__(self, expected, test, pattern=None):
        self.expected = expected
        self.test = test
        self.expected_regex = _compiled(pattern)
        self.obj_name = None
        self.msg = None
        if not _is_class_or_tuple(expected):
            raise TypeError(f'{self._method()} arg 1 must be an exception '
                            'type or tuple of exception types')

    def _method(self):
        return ('assertRaises()' if self.expected_regex is None
                else 'assertRaisesRegex()')

    def handle(self, args, kwargs):
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid '
                                'keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', str(function))
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            name = getattr(self.expected, '__name__', str(self.expected))
            if self.obj_name:
                self._fail(f'{name} not raised by {self.obj_name}')
            self._fail(f'{name} not raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        pattern = self.expected_regex
        if pattern is not None and not pattern.search(str(value)):
            self._fail(f'"{pattern.pattern}" does not match "{value}"')
        return True

    def _fail(self, standard):
        raise self.test.failureException(
            self.test._formatMessage(self.msg, standard))


class _WarnsContext(_RaisesContext):
    def _method(self):
        return ('assertWarns()' if self.expected_regex is None
                else 'assertWarnsRegex()')

    def __enter__(self):
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter('always', self.expected if isinstance(
            self.expected, type) else Warning)
        return self

    def __exit__(self, kind, value, tb):
        self._catcher.__exit__(kind, value, tb)
        if kind is not None:
            return
        name = getattr(self.expected, '__name__', str(self.expected))
        first = None
        for found in self.warnings:
            if not isinstance(found.message, self.expected):
                continue
            first = first or found.message
            pattern = self.expected_regex
            if pattern is not None and not pattern.search(
                    str(found.message)):
                continue
            self.warning = found.message
            self.filename = found.filename
            self.lineno = found.lineno
            return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match '
                       f'"{first}"')
        if self.obj_name:
            self._fail(f'{name} not triggered by {self.obj_name}')
        self._fail(f'{name} not triggered')


def _compiled(pattern):
    if isinstance(pattern, (str, bytes)):
        import re
        return re.compile(pattern)
    return pattern


def _is_class_or_tuple(expected):
    if isinstance(expected, tuple):
        return all([_is_class_or_tuple(item) for item in expected])
    return isinstance(expected, type) and issubclass(expected, BaseException)


class _LogsContext:
    """Of assertLogs and assertNoLogs."""

    def __init__(self, test, logger, level, no_logs, formatter=None):
        import logging
        self.test = test
        self.logger = (logger if isinstance(logger, logging.Logger)
                       else logging.getLogger(logger))
        self.level = (logging._check_level(level) if level else logging.INFO)
        self.no_logs = no_logs
        self.formatter = formatter
        self.logger_name = logger

    def __enter__(self):
        import logging
        self.records, self.output = records, output = [], []
        formatter = self.formatter or logging.Formatter(
            '%(levelname)s:%(name)s:%(message)s')

        class Capture(logging.Handler):
            def emit(self, record):
                records.append(record)
                output.append(formatter.format(record))
        logger = self.logger
        self._saved = logger.handlers[:], logger.level, logger.propagate
        handler = Capture()
        handler.setLevel(self.level)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else self

    def __exit__(self, kind, value, tb):
        import logging
        logger = self.logger
        logger.handlers, logger.level, logger.propagate = self._saved
        if kind is not None:
            return False
        if self.no_logs:
            if self.records:
                self.test.fail(f'Unexpected logs found: {self.output!r}')
        elif not self.records:
            level = logging.getLevelName(self.level)
            raise self.test.failureException(
                f'no logs of level {level} or higher triggered on '
                f'{logger.name}')


class _Outcome:
    """How a test is getting on."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected = None

    def run(self, case, function, args=(), subtest=None):
        """Whether the part of the test went well."""
        before = self.success
        self.success = True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            self.result.addSkip(case, str(error))
        except _ShouldStop:
            self.success = False
        except BaseException as error:
            self._failed(case, error, subtest)
        else:
            if subtest is not None and self.success:
                self.result.addSubTest(subtest.test_case, subtest, None)
        result = self.success
        self.success = before and self.success
        return result

    def _failed(self, case, error, subtest):
        self.success = False
        tb = error.__traceback__
        info = type(error), error, tb
        if self.expecting_failure:
            self.expected = info
        elif subtest is not None:
            self.result.addSubTest(subtest.test_case, subtest, info)
        elif isinstance(error, case.failureException):
            self.result.addFailure(case, info)
        else:
            self.result.addError(case, info)


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: '
                             f'{methodName}')
        self._cleanups = []
        self._subtest = None
        self._equalities = {dict: 'assertDictEqual', list: 'assertListEqual',
                            tuple: 'assertTupleEqual', set: 'assertSetEqual',
                            frozenset: 'assertSetEqual',
                            str: 'assertMultiLineEqual'}

    # Fixtures.

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addTypeEqualityFunc(self, typeobj, function):
        self._equalities[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        result = cm.__enter__()
        cls.addClassCleanup(cm.__exit__, None, None, None)
        return result

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    # Running.

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        cls = type(self)
        return f'{cls.__module__}.{cls.__qualname__}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} '
                f'testMethod={self._testMethodName}>')

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        is_own = result is None
        if is_own:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if (getattr(type(self), '__unittest_skip__', False) or
                    getattr(method, '__unittest_skip__', False)):
                result.addSkip(self, getattr(
                    type(self), '__unittest_skip_why__', '') or getattr(
                    method, '__unittest_skip_why__', ''))
            else:
                self._run_method(method, result)
            return result
        finally:
            result.stopTest(self)
            if is_own:
                result.stopTestRun()

    def _run_method(self, method, result):
        expects = (getattr(self, '__unittest_expecting_failure__', False) or
                   getattr(method, '__unittest_expecting_failure__', False))
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        if outcome.run(self, self._callSetUp):
            outcome.expecting_failure = expects
            outcome.run(self, self._callTestMethod, (method,))
            outcome.expecting_failure = False
            outcome.run(self, self._callTearDown)
        self.doCleanups()
        result.addDuration(self, time.perf_counter() - start)
        if outcome.success and not expects:
            result.addSuccess(self)
        elif expects and outcome.expected:
            result.addExpectedFailure(self, outcome.expected)
        elif expects and outcome.success:
            result.addUnexpectedSuccess(self)
        self._outcome = None

    def _callSetUp(self):
        self.setUp()

    def _callTearDown(self):
        self.tearDown()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn('It is deprecated to return a value that is not '
                          f'None from a test case ({method})',
                          DeprecationWarning)

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args,
                                                        **kwargs))
        return outcome.success

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    # Assertions.

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{safe_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{safe_repr(expr)} is not true')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesContext(expected_exception, self).handle(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args,
                          **kwargs):
        context = _RaisesContext(expected_exception, self, expected_regex)
        return context.handle(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsContext(expected_warning, self).handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args,
                         **kwargs):
        context = _WarnsContext(expected_warning, self, expected_regex)
        return context.handle(args, kwargs)

    def assertLogs(self, logger=None, level=None, formatter=None):
        return _LogsContext(self, logger, level, False, formatter)

    def assertNoLogs(self, logger=None, level=None):
        return _LogsContext(self, logger, level, True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            method = self._equalities.get(type(first))
            if method is not None:
                return (getattr(self, method) if isinstance(method, str)
                        else method)
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _short_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None,
                          delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        texts = f'{safe_repr(first)} != {safe_repr(second)} within '
        tail = f' ({safe_repr(diff)} difference)'
        if delta is not None:
            if diff <= delta:
                return
            self._fail(msg, f'{texts}{safe_repr(delta)} delta{tail}')
        places = 7 if places is None else places
        if round(diff, places) != 0:
            self._fail(msg, f'{texts}{places} places{tail}')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None,
                             delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        texts = f'{safe_repr(first)} == {safe_repr(second)} within '
        if delta is not None:
            if not first == second and diff > delta:
                return
            self._fail(msg, f'{texts}{safe_repr(delta)} delta '
                       f'({safe_repr(diff)} difference)')
        places = 7 if places is None else places
        if first == second or round(diff, places) == 0:
            self._fail(msg, f'{texts}{places} places')

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (f'\nDiff is {len(diff)} characters long. Set '
                          'self.maxDiff to None to see it.')

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(
                        f'{which} sequence is not a {name}: '
                        f'{safe_repr(seq)}')
        else:
            name = 'sequence'
        # Without a type, a list may equal a tuple.
        if seq1 == seq2 or (seq_type is None and len(seq1) == len(seq2) and
                            all([not item != other for item, other
                                 in zip(seq1, seq2)])):
            return
        text = '%ss differ: %s != %s\n' % (
            (name.capitalize(),) + _short_reprs(seq1, seq2))
        text += self._first_difference(seq1, seq2, name)
        diff = '\n' + '\n'.join(difflib.ndiff(
            pprint.pformat(seq1).splitlines(),
            pprint.pformat(seq2).splitlines()))
        self._fail(msg, self._truncateMessage(text, diff))

    def _first_difference(self, seq1, seq2, name):
        size1, size2 = len(seq1), len(seq2)
        text = ''
        for i in range(min(size1, size2)):
            if seq1[i] != seq2[i]:
                text += ('\nFirst differing element %d:\n%s\n%s\n' %
                         ((i,) + _short_reprs(seq1[i], seq2[i])))
                break
        else:
            if size1 == size2 and type(seq1) is not type(seq2):
                return text
        if size1 != size2:
            longer, seq, i = (('First', seq1, size2) if size1 > size2
                              else ('Second', seq2, size1))
            text += (f'\n{longer} {name} contains {abs(size1 - size2)} '
                     f'additional elements.\nFirst extra element {i}:\n'
                     f'{safe_repr(seq[i])}\n')
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        first, second = set1 - set2, set2 - set1
        if not first and not second:
            return
        lines = []
        for which, items in (('first', first), ('second', second)):
            if items:
                lines.append(f'Items in the {which} set but not the '
                             f'{"second" if which == "first" else "first"}:')
                lines += map(repr, items)
        self._fail(msg, '\n'.join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in '
                       f'{safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in '
                       f'{safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _short_reprs(d1, d2)
            diff = '\n' + '\n'.join(difflib.ndiff(
                pprint.pformat(d1).splitlines(),
                pprint.pformat(d2).splitlines()))
            self._fail(msg, self._truncateMessage(text, diff))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = _count_differences(first, second)
        if differences:
            lines = [f'First has {a}, Second has {b}:  {item!r}'
                     for a, b, item in differences]
            text = '\n'.join(['Element counts were not equal:', *lines])
            self._fail(msg, text)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        text = '%s != %s' % _short_reprs(first, second)
        if max(len(first), len(second)) <= self._diffThreshold:
            has_newline = first.endswith('\n') and second.endswith('\n')
            one = first.splitlines(keepends=True)
            two = second.splitlines(keepends=True)
            if not has_newline and (len(one) == 1 or len(two) == 1 or True):
                one = _closed(one, first)
                two = _closed(two, second)
            diff = '\n' + ''.join(difflib.ndiff(one, two))
            text = self._truncateMessage(text, diff)
        self._fail(msg, text)

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to '
                       f'{safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than '
                       f'{safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to '
                       f'{safe_repr(b)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            what = ('any of ' + repr(cls) if isinstance(cls, tuple)
                    else repr(cls))
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {what}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            what = (next(repr(c) for c in cls if isinstance(obj, c))
                    if isinstance(cls, tuple) else repr(cls))
            self._fail(msg, f'{safe_repr(obj)} is an instance of {what}')

    def assertIsSubclass(self, cls, superclass, msg=None):
        if not issubclass(cls, superclass):
            self._fail(msg, f'{cls!r} is not a subclass of {superclass!r}')

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        if issubclass(cls, superclass):
            self._fail(msg, f'{cls!r} is a subclass of {superclass!r}')

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, f'{type(obj).__name__!r} object has no attribute '
                       f'{name!r}')

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self._fail(msg, f'{type(obj).__name__!r} object has unexpected '
                       f'attribute {name!r}')

    def assertStartsWith(self, s, prefix, msg=None):
        if not s.startswith(prefix):
            self._fail(msg, f'{safe_repr(s, True)} doesn\'t start with '
                       f'{safe_repr(prefix)}')

    def assertEndsWith(self, s, suffix, msg=None):
        if not s.endswith(suffix):
            self._fail(msg, f'{safe_repr(s, True)} doesn\'t end with '
                       f'{safe_repr(suffix)}')

    def assertNotStartsWith(self, s, prefix, msg=None):
        if s.startswith(prefix):
            self._fail(msg, f'{safe_repr(s, True)} starts with '
                       f'{safe_repr(prefix)}')

    def assertNotEndsWith(self, s, suffix, msg=None):
        if s.endswith(suffix):
            self._fail(msg, f'{safe_repr(s, True)} ends with '
                       f'{safe_repr(suffix)}')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _compiled(expected_regex)
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not "
                       f'found in {text!r}')

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _compiled(unexpected_regex)
        match = pattern.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail(msg, f'Regex matched: {found!r} matches '
                       f'{pattern.pattern!r} in {text!r}')


def _closed(lines, text):
    """Lines for a diff: a missing newline at the end must not join two."""
    if lines and not text.endswith('\n'):
        lines[-1] += '\n'
    return lines


def _count_differences(first, second):
    """(count in first, count in second, item) where the two differ."""
    try:
        from collections import Counter
        one, two = Counter(first), Counter(second)
        return [(count, two[item], item) for item, count in one.items()
                if two[item] != count] + [
            (0, count, item) for item, count in two.items()
            if item not in one]
    except TypeError:
        pass
    result, second = [], list(second)
    while first:
        item = first[0]
        counts = [sum([other == item for other in seq])
                  for seq in (first, second)]
        first = [other for other in first if other != item]
        second = [other for other in second if other != item]
        if counts[0] != counts[1]:
            result.append((*counts, item))
    for item in second:
        result.append((0, second.count(item), item))
    return result


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None,
                 description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f'{type(self).__qualname__} ({self._testFunc.__name__})'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split('\n')[0].strip() if doc else None


class IsolatedAsyncioTestCase(TestCase):
    """Its tests are coroutines, each run to its end."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    def _finish(self, value):
        if hasattr(value, '__await__'):
            import asyncio

            async def wait():
                return await value
            return asyncio.run(wait())
        return value

    def _callSetUp(self):
        self.setUp()
        self._finish(self.asyncSetUp())

    def _callTearDown(self):
        self._finish(self.asyncTearDown())
        self.tearDown()

    def _callTestMethod(self, method):
        self._finish(method())

    def _callCleanup(self, function, /, *args, **kwargs):
        self._finish(function(*args, **kwargs))


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append(f'[{self._message}]')
        if self.params:
            shown = ', '.join([f'{k}={safe_repr(v)}'
                               for k, v in self.params.items()])
            parts.append(f'({shown})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._description()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._description()}'


class _SubTestContext:
    def __init__(self, case, message, params):
        self._case = case
        self._message = message
        self._params = params

    def __enter__(self):
        case = self._case
        outer = case._subtest
        self._outer = outer
        params = {**outer.params, **self._params} if outer else self._params
        case._subtest = _SubTest(case, self._message, params)

    def __exit__(self, kind, value, tb):
        case = self._case
        subtest, case._subtest = case._subtest, self._outer
        outcome = case._outcome
        if outcome is None or kind is KeyboardInterrupt:
            return False
        if kind is None:
            outcome.result.addSubTest(case, subtest, None)
            return False
        if issubclass(kind, SkipTest):
            outcome.success = False
            outcome.result.addSkip(subtest, str(value))
            return True
        if outcome.expecting_failure:
            outcome.expected = kind, value, tb
            outcome.success = False
            return True
        outcome.success = False
        outcome.result.addSubTest(case, subtest, (kind, value, tb))
        if outcome.result.failfast:
            raise _ShouldStop
        return True


class _fixture_error:
    """Stands for the test where a fixture of a class or module failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'
