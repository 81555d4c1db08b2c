# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the tree that was parsed is the tree that runs.
import sys


def function(a, b=1):
    pass


code = function.__code__
# CHECK: function 2 False
print(code.co_name, code.co_argcount, hasattr(code, "co_code"))
try:
    sys.settrace(function)
except NotImplementedError as error:
    # CHECK-NEXT: frames cannot be traced
    print(error)
