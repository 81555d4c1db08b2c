# RUN: %run %s | FileCheck --match-full-lines %s

g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)]), KeyError(4)])
match, rest = g.split(ValueError)
print(repr(match))
print(repr(rest))
print(repr(g.subgroup(TypeError)))
print(g.subgroup(OSError), g.split(OSError)[1] is not g)
print(repr(g.subgroup((KeyError, TypeError))))
print(repr(g.subgroup(lambda e: isinstance(e, KeyError))))
print(g.subgroup(ExceptionGroup) is g)
for bad in (1, int, (ValueError, 1)):
    try:
        g.split(bad)
    except TypeError as e:
        print(e)

# CHECK: ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])
# CHECK-NEXT: ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)]), KeyError(4)])
# CHECK-NEXT: ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])
# CHECK-NEXT: None True
# CHECK-NEXT: ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)]), KeyError(4)])
# CHECK-NEXT: ExceptionGroup('g', [KeyError(4)])
# CHECK-NEXT: True
# CHECK-NEXT: expected an exception type, a tuple of exception types, or a callable (other than a class)
# CHECK-NEXT: expected an exception type, a tuple of exception types, or a callable (other than a class)
# CHECK-NEXT: expected an exception type, a tuple of exception types, or a callable (other than a class)
