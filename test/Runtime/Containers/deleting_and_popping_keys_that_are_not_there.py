# RUN: %run %s | FileCheck --match-full-lines %s
d = {1: "a", "b": 2, (3, 4): 5}
# CHECK: a None 2 no
print(d.pop(1), d.pop(1, None), d.pop("b"), d.pop("b", "no"))
del d[3, 4]
# CHECK-NEXT: {}
print(d)
for action in lambda: d.pop(1), lambda: d.pop([]), lambda: d.__delitem__("x"), lambda: {1: 2}.pop([]), lambda: {1: 2}.__delitem__({}):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(repr(error))
# CHECK-NEXT: KeyError(1)
# CHECK-NEXT: KeyError([])
# CHECK-NEXT: KeyError('x')
# CHECK-NEXT: TypeError("cannot use 'list' as a dict key (unhashable type: 'list')")
# CHECK-NEXT: TypeError("cannot use 'dict' as a dict key (unhashable type: 'dict')")
b = bytearray(3)
b[0], b[-1], b[1] = 255, True, 7
# CHECK-NEXT: bytearray(b'\xff\x07\x01')
print(b)
for index, value in (3, 0), (0, 256), (0, -1), (1 << 70, 1), ("x", 1):
    try:
        b[index] = value
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# CHECK-NEXT: IndexError bytearray index out of range
# CHECK-NEXT: ValueError byte must be in range(0, 256)
# CHECK-NEXT: ValueError byte must be in range(0, 256)
# CHECK-NEXT: IndexError cannot fit 'int' into an index-sized integer
# CHECK-NEXT: TypeError bytearray indices must be integers or slices, not str
