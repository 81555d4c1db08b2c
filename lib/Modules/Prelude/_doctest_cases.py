"""Examples in docstrings as cases of unittest."""

import unittest
from doctest import (REPORTING_FLAGS, DocTestFinder, DocTestRunner,
                     _module_of)
from io import StringIO
from sys import modules

_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    global _unittest_reportflags
    if (flags & REPORTING_FLAGS) != flags:
        raise ValueError('Only reporting flags allowed', flags)
    old = _unittest_reportflags
    _unittest_reportflags = flags
    return old


class DocTestCase(unittest.TestCase):
    def __init__(self, test, optionflags=0, setUp=None, tearDown=None,
                 checker=None):
        super().__init__()
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        self._dt_globs = self._dt_test.globs.copy()
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        output = StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker,
                               verbose=False)
        runner.DIVIDER = '-' * 70
        results = runner.run(self._dt_test, out=output.write,
                             clear_globs=False)
        if results.skipped == results.attempted:
            raise unittest.SkipTest('all examples were skipped')
        if results.failed:
            raise self.failureException(
                self._format_failure(output.getvalue().rstrip('\n')))

    def _format_failure(self, text):
        test = self._dt_test
        line = 'unknown line number' if test.lineno is None else test.lineno
        name = test.name.rpartition('.')[2]
        return (f'Failed doctest test for {test.name}\n'
                f'  File "{test.filename}", line {line}, in {name}\n\n{text}')

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self._dt_test is other._dt_test and
                self._dt_optionflags == other._dt_optionflags and
                self._dt_setUp == other._dt_setUp and
                self._dt_tearDown == other._dt_tearDown and
                self._dt_checker == other._dt_checker)

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown,
                     self._dt_checker))

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return f'{name[-1]} ({".".join(name[:-1])})'

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


class _DocTestSuite(unittest.TestSuite):
    pass


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None,
                 **options):
    module = modules['__main__'] if module is None else _module_of(module)
    tests = (test_finder or DocTestFinder()).find(module, globs=globs,
                                                  extraglobs=extraglobs)
    tests.sort(key=lambda test: test.name)
    suite = _DocTestSuite()
    for test in tests:
        if test.examples:
            suite.addTest(DocTestCase(test, **options))
    return suite


for _item in DocTestCase, _DocTestSuite, DocTestSuite:
    _item.__module__ = 'doctest'
