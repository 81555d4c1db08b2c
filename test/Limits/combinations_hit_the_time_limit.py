# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
import math
math.comb(10**8, 5 * 10**7)
