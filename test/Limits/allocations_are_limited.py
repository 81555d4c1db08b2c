# RUN: not %run --max-allocations=200000 %s 2>&1 | FileCheck %s
# CHECK: MemoryError: allocation limit exceeded
try:
    while True:
        [0]
finally:
    print("nor delayed by finally")
# CHECK-NOT: nor delayed
