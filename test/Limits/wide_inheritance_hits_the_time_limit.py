# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
# The order of a class with n bases takes more than n * n steps.
bases = tuple(type(f"A{i}", (), {}) for i in range(20000))
type("Wide", bases, {})
