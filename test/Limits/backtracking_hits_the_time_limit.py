# RUN: not %run --max-time=0.2 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
import re

try:
    re.match("(a+)+$", "a" * 40 + "b")
finally:
    print("nor delayed by finally")
# CHECK-NOT: nor delayed
