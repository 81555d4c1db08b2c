# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
# One turn of this loop takes as long as a million others.
zeros = [0] * 5000000
while True:
    1 in zeros
