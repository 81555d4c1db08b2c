# A password is asked for as input is, and nobody answers.
# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython asks the terminal, and the environment for the name.
import getpass

try:
    getpass.getpass("Word: ")
except EOFError as error:
    # CHECK: Word: EOF when reading a line
    print(error)
try:
    getpass.getuser()
except OSError as error:
    # CHECK-NEXT: No username set in the environment
    print(error)
# CHECK-NEXT: <class 'UserWarning'>
print(getpass.GetPassWarning.__mro__[1])
