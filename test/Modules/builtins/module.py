# RUN: %run %s | FileCheck --match-full-lines %s
# What is assigned to builtins is seen by all code.
import builtins, sys


def count():
    return len([1, 2])


print(builtins.len is len, builtins.__name__)  # CHECK: True builtins
builtins.len = lambda x: 99
print(count(), len([]))  # CHECK: 99 99
builtins.answer = 42
print(answer)  # CHECK: 42
del builtins.answer
try:
    answer
except NameError as e:
    print(e)
# CHECK: name 'answer' is not defined
import __main__
print(__main__.count is count, sys.modules['__main__'] is __main__)  # CHECK: True True
