# RUN: %run %s | FileCheck --match-full-lines %s
# Under a session's own clock nobody waits.
import time

before = time.monotonic()
print(time.sleep(0.25), 0.25 <= time.monotonic() - before < 0.5)
# CHECK: None True
for wrong in float("nan"), 1e300:
    try:
        time.sleep(wrong)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# CHECK-NEXT: ValueError Invalid value NaN (not a number)
# CHECK-NEXT: OverflowError timestamp out of range for platform time_t
