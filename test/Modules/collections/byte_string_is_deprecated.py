# RUN: %run %s 2>&1 | FileCheck --match-full-lines %s
import collections.abc
import sys

sys.stdout = sys.stderr
kind = collections.abc.ByteString
# CHECK: <class 'collections.abc.ByteString'> <class 'collections.abc.Sequence'> True True
print(kind, kind.__mro__[1], collections.abc.ByteString is kind, issubclass(bytes, kind))
# CHECK-NEXT: {{.*}}byte_string_is_deprecated.py:[[#@LINE+2]]: DeprecationWarning: 'collections.abc.ByteString' is deprecated and slated for removal in Python 3.17
# CHECK-NEXT:   print(isinstance(b"", kind), isinstance("", kind))
print(isinstance(b"", kind), isinstance("", kind))
# CHECK-NEXT: True False
# CHECK-NEXT: {{.*}}byte_string_is_deprecated.py:[[#@LINE+2]]: DeprecationWarning: 'collections.abc.ByteString' is deprecated and slated for removal in Python 3.17
# CHECK-NEXT:   class Mine(kind):
class Mine(kind):
    pass
try:
    collections.abc.Missing
except AttributeError as error:
    # CHECK-NEXT: module 'collections.abc' has no attribute 'Missing'
    print(error)
