# RUN: %run %s | FileCheck --match-full-lines %s

print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)  # CHECK: None 3 (1, 2)
try:
    raise SystemExit("bye")
except BaseException as e:
    print(repr(e), e.code)  # CHECK: SystemExit('bye') bye
