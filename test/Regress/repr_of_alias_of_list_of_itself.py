# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython overflows its native stack.
items = []
items.append(items)
try:
    repr(list[items, int])
except RecursionError:
    print("RecursionError")
# CHECK: RecursionError
