# RUN: %run %s | FileCheck --match-full-lines %s

class Error(Exception):
    pass


for type in (Exception, ValueError, SystemExit, OSError, StopIteration, SyntaxError, Error):
    try:
        type(a=1)
    except TypeError as e:
        print(e)

# CHECK: Exception() takes no keyword arguments
# CHECK-NEXT: ValueError() takes no keyword arguments
# CHECK-NEXT: SystemExit() takes no keyword arguments
# CHECK-NEXT: OSError() takes no keyword arguments
# CHECK-NEXT: StopIteration() takes no keyword arguments
# CHECK-NEXT: SyntaxError() takes no keyword arguments
# CHECK-NEXT: Error() takes no keyword arguments
