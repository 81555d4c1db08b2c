# RUN: not %run --max-time=0.3 %s 2>&1 | FileCheck %s
# CHECK: TimeoutError: time limit exceeded
# A turn of this loop moves millions of items, or looks at them.
items = list(range(2000000))
while True:
    items.insert(0, items[-1])
    del items[0]
    items.remove(items[-1])
    items.reverse()
    items.append(items.count(None))
