# exit and quit raise SystemExit.
# RUN: %run %s | FileCheck --match-full-lines %s
for leave in (exit, quit):
    for args in ((), (3,), ("text",), (None,)):
        try: leave(*args)
        except SystemExit as e: print(repr(e), e.code)
print("end")
exit()
print("not reached")
# CHECK: SystemExit(None) None
# CHECK-NEXT: SystemExit(3) 3
# CHECK-NEXT: SystemExit('text') text
# CHECK-NEXT: SystemExit(None) None
# CHECK-NEXT: SystemExit(None) None
# CHECK-NEXT: SystemExit(3) 3
# CHECK-NEXT: SystemExit('text') text
# CHECK-NEXT: SystemExit(None) None
# CHECK-NEXT: end
