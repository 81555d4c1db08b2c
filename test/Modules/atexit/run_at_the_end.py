# What is registered runs at the end of the program, last first; what it raises is told, and the
# rest runs. What is registered meanwhile is forgotten.
# RUN: %run %s 2>&1 | FileCheck --match-full-lines %s
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
# CHECK-NEXT: Exception ignored in atexit callback <class 'int'>:
# CHECK: ValueError: invalid literal for int() with base 10: 'x'
# CHECK-NEXT: a-b
# CHECK-NEXT: last
# CHECK-NOT: never
