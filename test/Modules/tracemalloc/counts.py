# Memory is counted between start and stop.
# RUN: %run %s | FileCheck --match-full-lines %s
import tracemalloc

print(tracemalloc.is_tracing())
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
rows = [[0] * 10 for _ in range(100)]
current, peak = tracemalloc.get_traced_memory()
print(type(current), type(peak), peak >= current)
tracemalloc.reset_peak()
print(type(tracemalloc.take_snapshot()).__name__)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
# CHECK: False
# CHECK-NEXT: True 1
# CHECK-NEXT: <class 'int'> <class 'int'> True
# CHECK-NEXT: Snapshot
# CHECK-NEXT: False (0, 0)
