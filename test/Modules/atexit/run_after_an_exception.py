# They run too when the program ends by an exception, which is told as ever.
# RUN: not %run %s 2>&1 | FileCheck --match-full-lines %s
import atexit

atexit.register(print, "at exit", flush=True)


def fail():
    raise SystemExit("message of the end")


fail()
# CHECK-DAG: at exit
# CHECK-DAG: message of the end
