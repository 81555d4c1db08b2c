# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

try:
    raise ExceptionGroup("g", [ValueError(1)])
except ExceptionGroup:
    raise TypeError("t")

# CHECK:  + Exception Group Traceback (most recent call last):
# CHECK-NEXT:  |   File "{{.*}}traceback_group_in_chain.py", line 4, in <module>
# CHECK-NEXT:  |     raise ExceptionGroup("g", [ValueError(1)])
# CHECK-NEXT:  | ExceptionGroup: g (1 sub-exception)
# CHECK-NEXT:  +-+---------------- 1 ----------------
# CHECK-NEXT:    | ValueError: 1
# CHECK-NEXT:    +------------------------------------
# CHECK-EMPTY:
# CHECK-NEXT:During handling of the above exception, another exception occurred:
# CHECK-EMPTY:
# CHECK-NEXT:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_group_in_chain.py", line 6, in <module>
# CHECK-NEXT:    raise TypeError("t")
# CHECK-NEXT:TypeError: t
