# RUN: %run %s | FileCheck --match-full-lines %s

g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
g.add_note("n")
g.__cause__ = KeyError("c")
part = g.subgroup(ValueError)
print(part.__notes__, repr(part.__cause__), part.__notes__ is g.__notes__)  # CHECK: ['n'] KeyError('c') False
