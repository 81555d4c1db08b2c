# RUN: %run %s | FileCheck --match-full-lines %s

a = ValueError("a")
b = TypeError("b")
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except TypeError:
            raise a
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))  # CHECK: ValueError('a') TypeError('b') None
