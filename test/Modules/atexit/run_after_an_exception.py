# They run too when the program ends by an exception.
# RUN: not %run %s 2>/dev/null | FileCheck --match-full-lines %s
import atexit

atexit.register(print, "at exit", flush=True)
# CHECK: before
print("before")
# CHECK-NEXT: at exit
raise SystemExit(3)
