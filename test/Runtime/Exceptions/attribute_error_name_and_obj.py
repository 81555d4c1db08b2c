# RUN: %run %s | FileCheck --match-full-lines %s

try:
    "abc".nope
except AttributeError as e:
    print(e, e.name, e.obj)  # CHECK: 'str' object has no attribute 'nope' nope abc
e = AttributeError("m", name="n", obj=5)
print(e.args, e.name, e.obj)  # CHECK: ('m',) n 5
print(AttributeError().name, AttributeError().obj)  # CHECK: None None
try:
    AttributeError(foo=1)
except TypeError as e:
    print(e)  # CHECK: AttributeError() got an unexpected keyword argument 'foo'
