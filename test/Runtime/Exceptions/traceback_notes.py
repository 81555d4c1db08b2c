# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

e = ValueError("x")
e.add_note("one\ntwo")
e.add_note("three")
raise e

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_notes.py", line 6, in <module>
# CHECK-NEXT:    raise e
# CHECK-NEXT:ValueError: x
# CHECK-NEXT:one
# CHECK-NEXT:two
# CHECK-NEXT:three
