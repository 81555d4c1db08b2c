# Options of examples and of the whole run.
# RUN: %run %s | FileCheck --match-full-lines %s
import doctest


def f():
    """
    >>> print('a   b\\n  c')  # doctest: +NORMALIZE_WHITESPACE
    a b c
    >>> list(range(50))  # doctest: +ELLIPSIS
    [0, 1, ..., 49]
    >>> raise ValueError('one')  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: two
    >>> print(True)
    1
    >>> print('x\\n\\ny')
    x
    <BLANKLINE>
    y
    >>> 1  # doctest: +SKIP
    2
    >>> print('a\\nb\\nc')
    a
    B
    c
    """


for name in ("REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
             "DONT_ACCEPT_TRUE_FOR_1", "FAIL_FAST"):
    print(name, doctest.testmod(optionflags=getattr(doctest, name)))
print(doctest.testmod(verbose=True, name="named"))
try:
    doctest.testmod(raise_on_error=True)
except doctest.DocTestFailure as failure:
    print(failure, repr(failure.example.want), repr(failure.got))
# CHECK: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Differences (unified diff with -expected +actual):
# CHECK-NEXT:     @@ -1,3 +1,3 @@
# CHECK-NEXT:      a
# CHECK-NEXT:     -B
# CHECK-NEXT:     +b
# CHECK-NEXT:      c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    1 of   7 in __main__.f
# CHECK-NEXT: ***Test Failed*** 1 failure and 1 skipped test.
# CHECK-NEXT: REPORT_UDIFF TestResults(failed=1, attempted=7, skipped=1)
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Differences (context diff with expected followed by actual):
# CHECK-NEXT:     ***************
# CHECK-NEXT:     *** 1,3 ****
# CHECK-NEXT:       a
# CHECK-NEXT:     ! B
# CHECK-NEXT:       c
# CHECK-NEXT:     --- 1,3 ----
# CHECK-NEXT:       a
# CHECK-NEXT:     ! b
# CHECK-NEXT:       c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    1 of   7 in __main__.f
# CHECK-NEXT: ***Test Failed*** 1 failure and 1 skipped test.
# CHECK-NEXT: REPORT_CDIFF TestResults(failed=1, attempted=7, skipped=1)
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Differences (ndiff with -expected +actual):
# CHECK-NEXT:       a
# CHECK-NEXT:     - B
# CHECK-NEXT:     + b
# CHECK-NEXT:       c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    1 of   7 in __main__.f
# CHECK-NEXT: ***Test Failed*** 1 failure and 1 skipped test.
# CHECK-NEXT: REPORT_NDIFF TestResults(failed=1, attempted=7, skipped=1)
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 15, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print(True)
# CHECK-NEXT: Expected:
# CHECK-NEXT:     1
# CHECK-NEXT: Got:
# CHECK-NEXT:     True
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Expected:
# CHECK-NEXT:     a
# CHECK-NEXT:     B
# CHECK-NEXT:     c
# CHECK-NEXT: Got:
# CHECK-NEXT:     a
# CHECK-NEXT:     b
# CHECK-NEXT:     c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    2 of   7 in __main__.f
# CHECK-NEXT: ***Test Failed*** 2 failures and 1 skipped test.
# CHECK-NEXT: DONT_ACCEPT_TRUE_FOR_1 TestResults(failed=2, attempted=7, skipped=1)
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in __main__.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Expected:
# CHECK-NEXT:     a
# CHECK-NEXT:     B
# CHECK-NEXT:     c
# CHECK-NEXT: Got:
# CHECK-NEXT:     a
# CHECK-NEXT:     b
# CHECK-NEXT:     c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    1 of   7 in __main__.f
# CHECK-NEXT: ***Test Failed*** 1 failure and 1 skipped test.
# CHECK-NEXT: FAIL_FAST TestResults(failed=1, attempted=7, skipped=1)
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print('a   b\n  c')  # doctest: +NORMALIZE_WHITESPACE
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     a b c
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     list(range(50))  # doctest: +ELLIPSIS
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     [0, 1, ..., 49]
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     raise ValueError('one')  # doctest: +IGNORE_EXCEPTION_DETAIL
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:     ValueError: two
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print(True)
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     1
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print('x\n\ny')
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     x
# CHECK-NEXT:     <BLANKLINE>
# CHECK-NEXT:     y
# CHECK-NEXT: ok
# CHECK-NEXT: Trying:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Expecting:
# CHECK-NEXT:     a
# CHECK-NEXT:     B
# CHECK-NEXT:     c
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}options.py", line 23, in named.f
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     print('a\nb\nc')
# CHECK-NEXT: Expected:
# CHECK-NEXT:     a
# CHECK-NEXT:     B
# CHECK-NEXT:     c
# CHECK-NEXT: Got:
# CHECK-NEXT:     a
# CHECK-NEXT:     b
# CHECK-NEXT:     c
# CHECK-NEXT: 1 item had no tests:
# CHECK-NEXT:     named
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 1 item had failures:
# CHECK-NEXT:    1 of   7 in named.f
# CHECK-NEXT: 7 tests in 2 items.
# CHECK-NEXT: 6 passed and 1 failed.
# CHECK-NEXT: ***Test Failed*** 1 failure and 1 skipped test.
# CHECK-NEXT: TestResults(failed=1, attempted=7, skipped=1)
# CHECK-NEXT: <DocTest __main__.f from {{.*}}options.py:6 (7 examples)> 'a\nB\nc\n' 'a\nb\nc\n'
