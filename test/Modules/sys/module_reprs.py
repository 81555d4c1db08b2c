# Modules of the interpreter itself are shown as built in.
# RUN: %run %s | FileCheck --match-full-lines %s
import sys, builtins, time, types, itertools
print(sys, builtins, time, itertools, types.ModuleType("made"))
# CHECK: <module 'sys' (built-in)> <module 'builtins' (built-in)> <module 'time' (built-in)> <module 'itertools' (built-in)> <module 'made'>
