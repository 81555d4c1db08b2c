# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

raise ExceptionGroup("many", [ValueError(i) for i in range(20)])

# CHECK:  + Exception Group Traceback (most recent call last):
# CHECK-NEXT:  |   File "{{.*}}traceback_group_with_many.py", line 3, in <module>
# CHECK-NEXT:  |     raise ExceptionGroup("many", [ValueError(i) for i in range(20)])
# CHECK-NEXT:  | ExceptionGroup: many (20 sub-exceptions)
# CHECK-NEXT:  +-+---------------- 1 ----------------
# CHECK-NEXT:    | ValueError: 0
# CHECK-NEXT:    +---------------- 2 ----------------
# CHECK-NEXT:    | ValueError: 1
# CHECK-NEXT:    +---------------- 3 ----------------
# CHECK-NEXT:    | ValueError: 2
# CHECK-NEXT:    +---------------- 4 ----------------
# CHECK-NEXT:    | ValueError: 3
# CHECK-NEXT:    +---------------- 5 ----------------
# CHECK-NEXT:    | ValueError: 4
# CHECK-NEXT:    +---------------- 6 ----------------
# CHECK-NEXT:    | ValueError: 5
# CHECK-NEXT:    +---------------- 7 ----------------
# CHECK-NEXT:    | ValueError: 6
# CHECK-NEXT:    +---------------- 8 ----------------
# CHECK-NEXT:    | ValueError: 7
# CHECK-NEXT:    +---------------- 9 ----------------
# CHECK-NEXT:    | ValueError: 8
# CHECK-NEXT:    +---------------- 10 ----------------
# CHECK-NEXT:    | ValueError: 9
# CHECK-NEXT:    +---------------- 11 ----------------
# CHECK-NEXT:    | ValueError: 10
# CHECK-NEXT:    +---------------- 12 ----------------
# CHECK-NEXT:    | ValueError: 11
# CHECK-NEXT:    +---------------- 13 ----------------
# CHECK-NEXT:    | ValueError: 12
# CHECK-NEXT:    +---------------- 14 ----------------
# CHECK-NEXT:    | ValueError: 13
# CHECK-NEXT:    +---------------- 15 ----------------
# CHECK-NEXT:    | ValueError: 14
# CHECK-NEXT:    +---------------- ... ----------------
# CHECK-NEXT:    | and 5 more exceptions
# CHECK-NEXT:    +------------------------------------
