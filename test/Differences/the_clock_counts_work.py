# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: there is no clock.
import time

before = time.perf_counter_ns()
for i in range(1000):
    pass
# CHECK: {{1[0-9]+}} 1970-01-01
print(time.perf_counter_ns() - before, time.strftime("%F"))
