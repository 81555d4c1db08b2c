# RUN: %run %s | FileCheck --match-full-lines %s
import json
a, b = [], []
for _ in range(100000):
    a, b = [a], [b]
for use in (lambda: repr(a), lambda: a == b, lambda: json.dumps(a), lambda: json.loads("[" * 100000)):
    try:
        use()
    except RecursionError:
        print("too deep")
# CHECK-COUNT-4: too deep
