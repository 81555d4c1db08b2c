# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: there are no reference counts, and when the collector runs must not show.
import weakref


class Loud:
    def __del__(self):
        print("deleted")


loud = Loud()
reference = weakref.ref(loud)
del loud
# CHECK: alive: True
print("alive:", reference() is not None)
