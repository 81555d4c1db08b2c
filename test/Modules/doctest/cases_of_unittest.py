# DocTestSuite makes a case of each docstring with examples.
# RUN: %run %s | FileCheck --match-full-lines %s
import doctest
import io
import re
import unittest


def f(x):
    """
    >>> f(1)
    1
    >>> f(2)
    3
    """
    return x


def skipped():
    """
    >>> skipped() # doctest: +SKIP
    """


def g():
    """Text.

    >>> g()
    Traceback (most recent call last):
    KeyError: 'z'
    """
    raise KeyError('z')


suite = doctest.DocTestSuite()
print(suite, suite.countTestCases())
print([case.id() for case in suite], doctest.DocTestCase)
out = io.StringIO()
print(unittest.TextTestRunner(stream=out, verbosity=2).run(suite))
print(re.sub(r'in [\d.]+s', 'in 0 s', out.getvalue()))
# CHECK: <doctest._DocTestSuite tests=[f (__main__), g (__main__), skipped (__main__)]> 3
# CHECK-NEXT: ['__main__.f', '__main__.g', '__main__.skipped'] <class 'doctest.DocTestCase'>
# CHECK-NEXT: <unittest.runner.TextTestResult run=3 errors=0 failures=1>
# CHECK-NEXT: f (__main__)
# CHECK-NEXT: Doctest: __main__.f ... FAIL
# CHECK-NEXT: g (__main__)
# CHECK-NEXT: Doctest: __main__.g ... ok
# CHECK-NEXT: skipped (__main__)
# CHECK-NEXT: Doctest: __main__.skipped ... skipped 'all examples were skipped'
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: f (__main__)
# CHECK-NEXT: Doctest: __main__.f
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: AssertionError: Failed doctest test for __main__.f
# CHECK-NEXT:   File "{{.*}}cases_of_unittest.py", line 9, in f
# CHECK-EMPTY:
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: File "{{.*}}cases_of_unittest.py", line 13, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     f(2)
# CHECK-NEXT: Expected:
# CHECK-NEXT:     3
# CHECK-NEXT: Got:
# CHECK-NEXT:     2
# CHECK-EMPTY:
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Ran 3 tests in 0 s
# CHECK-EMPTY:
# CHECK-NEXT: FAILED (failures=1, skipped=1)
# CHECK-EMPTY:
