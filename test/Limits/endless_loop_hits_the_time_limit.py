# RUN: not %run --max-time=0.2 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
try:
    while True:
        pass
finally:
    print("nor delayed by finally")
# CHECK-NOT: nor delayed
