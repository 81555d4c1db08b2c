# RUN: %run %s | FileCheck --match-full-lines %s

try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)  # CHECK: 4 None <module>
e = ValueError("x").with_traceback(tb)
print(e.__traceback__ is tb, e.with_traceback(None).__traceback__)  # CHECK: True None
try:
    e.with_traceback(5)
except TypeError as error:
    print(error)  # CHECK: __traceback__ must be a traceback or None
