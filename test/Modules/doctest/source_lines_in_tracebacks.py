# Tracebacks of examples show their lines.
# RUN: %run %s | FileCheck --match-full-lines %s
import doctest


def divide(a, b):
    """
    >>> divide(1, 2)
    0.5
    >>> divide(1, 0)
    0
    >>> unknown
    5
    """
    return a / b


def texts():
    """
    >>> for word in ["a",
    ...              "b"]:
    ...     print(word
    ...           + 1)
    """


print(doctest.testmod())
# CHECK: **********************************************************************
# CHECK-NEXT: File "{{.*}}source_lines_in_tracebacks.py", line 10, in __main__.divide
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     divide(1, 0)
# CHECK-NEXT: Exception raised:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:       File "<doctest __main__.divide[1]>", line 1, in <module>
# CHECK-NEXT:         divide(1, 0)
# CHECK-NEXT:         ~~~~~~^^^^^^
# CHECK-NEXT:       File "{{.*}}source_lines_in_tracebacks.py", line 15, in divide
# CHECK-NEXT:         return a / b
# CHECK-NEXT:                ~~^~~
# CHECK-NEXT:     ZeroDivisionError: division by zero
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}source_lines_in_tracebacks.py", line 12, in __main__.divide
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     unknown
# CHECK-NEXT: Exception raised:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:       File "<doctest __main__.divide[2]>", line 1, in <module>
# CHECK-NEXT:         unknown
# CHECK-NEXT:     NameError: name 'unknown' is not defined
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: File "{{.*}}source_lines_in_tracebacks.py", line 20, in __main__.texts
# CHECK-NEXT: Failed example:
# CHECK-NEXT:     for word in ["a",
# CHECK-NEXT:                  "b"]:
# CHECK-NEXT:         print(word
# CHECK-NEXT:               + 1)
# CHECK-NEXT: Exception raised:
# CHECK-NEXT:     Traceback (most recent call last):
# CHECK-NEXT:       File "<doctest __main__.texts[0]>", line 3, in <module>
# CHECK-NEXT:         print(word
# CHECK-NEXT:               ~~~~
# CHECK-NEXT:               + 1)
# CHECK-NEXT:               ^~~
# CHECK-NEXT:     TypeError: can only concatenate str (not "int") to str
# CHECK-NEXT: **********************************************************************
# CHECK-NEXT: 2 items had failures:
# CHECK-NEXT:    2 of   3 in __main__.divide
# CHECK-NEXT:    1 of   1 in __main__.texts
# CHECK-NEXT: ***Test Failed*** 3 failures.
# CHECK-NEXT: TestResults(failed=3, attempted=4)
