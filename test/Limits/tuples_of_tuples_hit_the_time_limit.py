# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded


def wide():
    items = ("x" + str(len("ab")),)
    for _ in range(12):
        items = (items,) * 1000
    return items


{wide(): 1}.get(wide())
