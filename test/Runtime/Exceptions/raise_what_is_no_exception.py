# RUN: %run %s | FileCheck --match-full-lines %s

class Odd(Exception):
    def __new__(cls):
        return 5


for thing in (5, "x", int, None):
    try:
        raise thing
    except TypeError as e:
        print(e)
try:
    raise Odd
except TypeError as e:
    print(e)

# CHECK: exceptions must derive from BaseException
# CHECK-NEXT: exceptions must derive from BaseException
# CHECK-NEXT: exceptions must derive from BaseException
# CHECK-NEXT: exceptions must derive from BaseException
# CHECK-NEXT: calling <class '__main__.Odd'> should have returned an instance of BaseException, not <class 'int'>
