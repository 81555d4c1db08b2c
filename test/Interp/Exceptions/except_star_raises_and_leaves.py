# RUN: not %run %s 2>&1 | FileCheck --match-full-lines %s
try:
    raise ExceptionGroup("top", [ValueError(1), TypeError(2)])
except* ValueError:
    raise KeyError("x")
# CHECK:   | ExceptionGroup:  (2 sub-exceptions)
# CHECK-NEXT:   +-+---------------- 1 ----------------
# CHECK-NEXT:     | Exception Group Traceback (most recent call last):
# CHECK-NEXT:     |   File "{{.*}}except_star_raises_and_leaves.py", line 3, in <module>
# CHECK-NEXT:     |     raise ExceptionGroup("top", [ValueError(1), TypeError(2)])
# CHECK-NEXT:     | ExceptionGroup: top (1 sub-exception)
# CHECK-NEXT:     +-+---------------- 1 ----------------
# CHECK-NEXT:       | ValueError: 1
# CHECK-NEXT:       +------------------------------------
# CHECK-NEXT:     | 
# CHECK-NEXT:     | During handling of the above exception, another exception occurred:
# CHECK-NEXT:     | 
# CHECK-NEXT:     | Traceback (most recent call last):
# CHECK-NEXT:     |   File "{{.*}}except_star_raises_and_leaves.py", line 5, in <module>
# CHECK-NEXT:     |     raise KeyError("x")
# CHECK-NEXT:     | KeyError: 'x'
# CHECK-NEXT:     +---------------- 2 ----------------
# CHECK-NEXT:     | Exception Group Traceback (most recent call last):
# CHECK-NEXT:     |   File "{{.*}}except_star_raises_and_leaves.py", line 3, in <module>
# CHECK-NEXT:     |     raise ExceptionGroup("top", [ValueError(1), TypeError(2)])
# CHECK-NEXT:     | ExceptionGroup: top (1 sub-exception)
# CHECK-NEXT:     +-+---------------- 1 ----------------
# CHECK-NEXT:       | TypeError: 2
# CHECK-NEXT:       +------------------------------------
