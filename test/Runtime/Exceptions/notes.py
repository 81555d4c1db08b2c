# RUN: %run %s | FileCheck --match-full-lines %s

e = ValueError("x")
print(hasattr(e, "__notes__"))  # CHECK: False
e.add_note("one")
e.add_note("two")
print(e.__notes__)  # CHECK: ['one', 'two']
try:
    e.add_note(3)
except TypeError as error:
    print(error)  # CHECK: add_note() argument must be str, not int
e.__notes__ = 5
try:
    e.add_note("three")
except TypeError as error:
    print(error)  # CHECK: Cannot add note: __notes__ is not a list
