"""Collections of tests, with the fixtures of their classes and modules."""

import sys
from unittest.case import SkipTest, _fixture_error


class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} '
                f'tests={list(self)}>')

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(
            [test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type):
            raise TypeError('TestCases and TestSuites must be instantiated '
                            'before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            test(result)
        return result

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        is_outermost = not result._testRunEntered
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._enter_class(test, result)
                if (getattr(type(test), '_classSetupFailed', False) or
                        result._moduleSetUpFailed):
                    continue
            test(result)
        if is_outermost:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        previous, cls = result._previousTestClass, type(test)
        if cls is previous:
            return
        self._leave_class(test, result)
        if previous is None or previous.__module__ != cls.__module__:
            self._leave_module(result)
            self._enter_module(cls, result)
        result._previousTestClass = cls
        if result._moduleSetUpFailed or getattr(
                cls, '__unittest_skip__', False):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            cls._classSetupFailed = True
            _report(result, error, 'setUpClass', _class_name(cls))
        if cls._classSetupFailed:
            cls.doClassCleanups()

    def _leave_class(self, test, result):
        previous = result._previousTestClass
        if previous is None or previous is type(test):
            return
        if getattr(previous, '_classSetupFailed', False) or getattr(
                previous, '__unittest_skip__', False) or (
                result._moduleSetUpFailed):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                _report(result, error, 'tearDownClass',
                        _class_name(previous))
        if hasattr(previous, 'doClassCleanups'):
            previous.doClassCleanups()

    def _enter_module(self, cls, result):
        result._moduleSetUpFailed = False
        module = sys.modules.get(cls.__module__)
        set_up = getattr(module, 'setUpModule', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            result._moduleSetUpFailed = True
            _report(result, error, 'setUpModule', cls.__module__)

    def _leave_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        module = sys.modules.get(previous.__module__)
        tear_down = getattr(module, 'tearDownModule', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                _report(result, error, 'tearDownModule', previous.__module__)


def _class_name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def _report(result, error, method, parent):
    test = _fixture_error(f'{method} ({parent})')
    if isinstance(error, SkipTest):
        result.addSkip(test, str(error))
    else:
        result.addError(test, (type(error), error, error.__traceback__))
