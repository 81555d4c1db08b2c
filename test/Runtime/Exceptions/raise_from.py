# RUN: %run %s | FileCheck --match-full-lines %s

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("x") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e), repr(e.__cause__))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("x") from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)

# CHECK: ZeroDivisionError('division by zero') ZeroDivisionError('division by zero') True
# CHECK-NEXT: ValueError() KeyError()
# CHECK-NEXT: None ZeroDivisionError('division by zero') True
# CHECK-NEXT: exception causes must derive from BaseException
