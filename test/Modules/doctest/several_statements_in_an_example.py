# Each expression statement of an example shows its value.
# RUN: %run %s | FileCheck --match-full-lines %s
import doctest
def f():
    """
    >>> a = 3; a
    3
    >>> 1; 2
    1
    2
    >>> for i in range(2): i
    0
    1
    >>> _
    1
    """
print(doctest.testmod())
# CHECK: TestResults(failed=0, attempted=4)
