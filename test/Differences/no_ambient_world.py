# RUN: %run %s < /dev/null | FileCheck --match-full-lines %s
# DIVERGES: a script has what its host grants, here nothing.
try:
    open("/etc/passwd")
except PermissionError as error:
    # CHECK: [Errno 13] Permission denied: '/etc/passwd'
    print(error)
try:
    input()
except EOFError as error:
    # CHECK-NEXT: EOF when reading a line
    print(error)
try:
    import ctypes
except ModuleNotFoundError as error:
    # CHECK-NEXT: No module named 'ctypes'
    print(error)
try:
    import mmap
except ModuleNotFoundError as error:
    # CHECK-NEXT: No module named 'mmap'
    print(error)
