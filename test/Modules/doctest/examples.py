# RUN: %run %s | FileCheck --match-full-lines %s
"""Module doc.

>>> 1 + 1
2
"""
import doctest
def f(x):
    """Double.

    >>> f(2)
    4
    >>> f('a')
    'aa'
    >>> f(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> x = 5
    >>> x
    5
    """
    return x * 2
def g():
    """
    >>> g()
    2
    >>> print('a\\nb')
    a
    b
    >>> [1, 2,
    ...  3]
    [1, 2, 3]
    >>> print(list(range(20))) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print('x   y')  # doctest: +NORMALIZE_WHITESPACE
    x y
    >>> 3 # doctest: +SKIP
    4
    >>> print()
    <BLANKLINE>
    >>> 'no output expected'
    """
    return 1
class C:
    """
    >>> C().m()
    3
    """
    def m(self):
        """
        >>> C().m() + 1
        4
        """
        return 3
    @property
    def p(self):
        """
        >>> C().p
        1
        """
        return 1
    @staticmethod
    def s():
        """
        >>> C.s()
        's'
        """
        return 's'
def nodoc(): pass
print(doctest.testmod())
print(doctest.testmod(verbose=True))
doctest.run_docstring_examples(f, globals(), verbose=True, name='ff')
doctest.run_docstring_examples(g, globals())
r = doctest.DocTestRunner(verbose=False)
for t in doctest.DocTestFinder().find(f, 'f', globs={'f': f}): print(t, len(t.examples), t.examples[0].source, t.examples[0].want, r.run(t))
# CHECK: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 30, in __main__.g
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     g()
# CHECK-NEXT: Expected:
# CHECK-NEXT:     2
# CHECK-NEXT: Got:
# CHECK-NEXT:     1
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 46, in __main__.g
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: Expected nothing
# CHECK-NEXT: Got:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    2 of   8 in __main__.g
# CHECK-NEXT: ***Test Failed*** 2 failures and 1 skipped test.
# CHECK-NEXT: TestResults(failed=2, attempted=19, skipped=1)
# CHECK-NEXT: Trying:
# CHECK-NEXT:     1 + 1
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     2
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     C().m()
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     3
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     C().m() + 1
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     4
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     C().p
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     1
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     C.s()
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     's'
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f(2)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     4
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f('a')
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     'aa'
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f(None)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:         ...
# CHECK-NEXT:     TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     for i in range(2):
# CHECK-NEXT:         print(i)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     0
# CHECK-NEXT:     1
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     x = 5
# CHECK-NEXT: Expecting nothing
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     x
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     5
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     g()
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     2
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 30, in __main__.g
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     g()
# CHECK-NEXT: Expected:
# CHECK-NEXT:     2
# CHECK-NEXT: Got:
# CHECK-NEXT:     1
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print('a\nb')
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     a
# CHECK-NEXT:     b
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     [1, 2,
# CHECK-NEXT:      3]
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     [1, 2, 3]
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print(list(range(20))) # doctest: +ELLIPSIS
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     [0, 1, ..., 19]
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print('x   y')  # doctest: +NORMALIZE_WHITESPACE
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     x y
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print()
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     <BLANKLINE>
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: Expecting nothing
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 46, in __main__.g
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: Expected nothing
# CHECK-NEXT: Got:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: 1 item had no tests:
# CHECK-NEXT:     __main__.nodoc
# CHECK-NEXT: 6 items passed all tests:
# CHECK-NEXT:    1 test in __main__
# CHECK-NEXT:    1 test in __main__.C
# CHECK-NEXT:    1 test in __main__.C.m
# CHECK-NEXT:    1 test in __main__.C.p
# CHECK-NEXT:    1 test in __main__.C.s
# CHECK-NEXT:    6 tests in __main__.f
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    2 of   8 in __main__.g
# CHECK-NEXT: 19 tests in 8 items.
# CHECK-NEXT: 17 passed and 2 failed.
# CHECK-NEXT: ***Test Failed*** 2 failures and 1 skipped test.
# CHECK-NEXT: TestResults(failed=2, attempted=19, skipped=1)
# CHECK-NEXT: Finding tests in ff
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f(2)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     4
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f('a')
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     'aa'
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     f(None)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:         ...
# CHECK-NEXT:     TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     for i in range(2):
# CHECK-NEXT:         print(i)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     0
# CHECK-NEXT:     1
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     x = 5
# CHECK-NEXT: Expecting nothing
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     x
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     5
# CHECK-NEXT: ok
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 30, in NoName
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     g()
# CHECK-NEXT: Expected:
# CHECK-NEXT:     2
# CHECK-NEXT: Got:
# CHECK-NEXT:     1
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}examples.py", line 46, in NoName
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: Expected nothing
# CHECK-NEXT: Got:
# CHECK-NEXT:     'no output expected'
# CHECK-NEXT: <DocTest f from {{.*}}examples.py:8 (6 examples)> 6 f(2)
# CHECK-NEXT:  4
# CHECK-NEXT:  TestResults(failed=0, attempted=6)
