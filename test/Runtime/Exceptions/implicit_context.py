# RUN: %run %s | FileCheck --match-full-lines %s

try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["a"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)  # CHECK: ZeroDivisionError('division by zero') None False


def f():
    raise ValueError("inner")


try:
    try:
        raise TypeError("outer")
    except TypeError:
        f()
except ValueError as e:
    print(repr(e.__context__))  # CHECK: TypeError('outer')
try:
    f()
except ValueError as e:
    print(e.__context__)  # CHECK: None
