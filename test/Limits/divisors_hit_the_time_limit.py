# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
import math
math.gcd(3**2000000, 5**1900000)
