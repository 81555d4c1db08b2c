# RUN: %run %s | FileCheck --match-full-lines %s
class Int:
    def __int__(self):
        return 5


class Index:
    def __index__(self):
        return 6


class Wrong:
    def __int__(self):
        return "no"


print(int(), int(3.9), int(-3.9), int(True), int(Int()), int(Index()), int(1e20))
for value in (None, [], Wrong(), float("nan"), float("inf"), 1j):
    try:
        int(value)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for arguments in ((1.5, 10), (5, 10), ("1", "2"), ("1", 2.0)):
    try:
        int(*arguments)
    except TypeError as error:
        print(error)
try:
    int(base=10)
except TypeError as error:
    print(error)

# CHECK: 0 3 -3 1 5 6 100000000000000000000
# CHECK-NEXT: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# CHECK-NEXT: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
# CHECK-NEXT: TypeError __int__ returned non-int (type str)
# CHECK-NEXT: ValueError cannot convert float NaN to integer
# CHECK-NEXT: OverflowError cannot convert float infinity to integer
# CHECK-NEXT: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# CHECK-NEXT: int() can't convert non-string with explicit base
# CHECK-NEXT: int() can't convert non-string with explicit base
# CHECK-NEXT: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: 'float' object cannot be interpreted as an integer
# CHECK-NEXT: int() missing string argument
