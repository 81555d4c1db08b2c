# What is registered runs at the end of the program, last first; after an exception the rest
# runs. What is registered meanwhile is forgotten.
# RUN: %run %s 2>/dev/null | FileCheck --match-full-lines %s
# RUN: %run %s 2>&1 >/dev/null | FileCheck --match-full-lines --check-prefix=ERROR %s
import atexit


@atexit.register
def last():
    print("last")
    atexit.register(print, "never")


atexit.register(print, "a", "b", sep="-")
atexit.register(int, "x")
atexit.register(lambda: print("first"))
print("end of the module")
# CHECK: end of the module
# CHECK-NEXT: first
# CHECK-NEXT: a-b
# CHECK-NEXT: last
# CHECK-NOT: never
# ERROR: Exception ignored in atexit callback <class 'int'>:
# ERROR-NEXT: ValueError: invalid literal for int() with base 10: 'x'
