# Lines that a program put there itself.
# RUN: %run %s | FileCheck --match-full-lines %s
import linecache

linecache.cache["made"] = (4, None, ["a\n", "b\n"], "made")
print(repr(linecache.getline("made", 2)), repr(linecache.getline("made", 3)))
print(linecache.getlines("made"), linecache.getlines("missing"))
linecache.checkcache()
print(linecache.getlines("made"))
linecache.clearcache()
print(linecache.getlines("made"), linecache.lazycache("x", {}))
# CHECK: 'b\n' ''
# CHECK-NEXT: ['a\n', 'b\n'] []
# CHECK-NEXT: ['a\n', 'b\n']
# CHECK-NEXT: [] False
