# RUN: %run %s | FileCheck --match-full-lines %s
# All classes of a handler are looked at before one of them catches.


def handled(types):
    try:
        try:
            raise KeyError("x")
        except types:
            return "caught"
    except TypeError as error:
        return error, error.__context__


for types in [(ValueError, KeyError), KeyError, (KeyError, (ValueError,)), (KeyError, 5)]:
    print(handled(types))
# CHECK: caught
# CHECK-NEXT: caught
# CHECK-NEXT: (TypeError('catching classes that do not inherit from BaseException is not allowed'), KeyError('x'))
# CHECK-NEXT: (TypeError('catching classes that do not inherit from BaseException is not allowed'), KeyError('x'))
