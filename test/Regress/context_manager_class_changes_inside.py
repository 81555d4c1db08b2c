# DIVERGES: CPython has taken `__exit__` when the manager was entered.
# RUN: %run %s | FileCheck --match-full-lines %s
class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *details):
        pass
try:
    with Manager():
        del Manager.__exit__
except TypeError as error:
    print(error)
# CHECK: 'Manager' object does not support the context manager protocol
