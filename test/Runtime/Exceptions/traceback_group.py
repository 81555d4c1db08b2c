# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(i):
    raise ValueError(i)


errors = []
for i in range(2):
    try:
        f(i)
    except ValueError as e:
        errors.append(e)
errors.append(ExceptionGroup("inner", [TypeError("t"), KeyError("k")]))
raise ExceptionGroup("outer", errors)

# CHECK:  + Exception Group Traceback (most recent call last):
# CHECK-NEXT:  |   File "{{.*}}traceback_group.py", line 14, in <module>
# CHECK-NEXT:  |     raise ExceptionGroup("outer", errors)
# CHECK-NEXT:  | ExceptionGroup: outer (3 sub-exceptions)
# CHECK-NEXT:  +-+---------------- 1 ----------------
# CHECK-NEXT:    | Traceback (most recent call last):
# CHECK-NEXT:    |   File "{{.*}}traceback_group.py", line 10, in <module>
# CHECK-NEXT:    |     f(i)
# CHECK-NEXT:    |     ~^^^
# CHECK-NEXT:    |   File "{{.*}}traceback_group.py", line 4, in f
# CHECK-NEXT:    |     raise ValueError(i)
# CHECK-NEXT:    | ValueError: 0
# CHECK-NEXT:    +---------------- 2 ----------------
# CHECK-NEXT:    | Traceback (most recent call last):
# CHECK-NEXT:    |   File "{{.*}}traceback_group.py", line 10, in <module>
# CHECK-NEXT:    |     f(i)
# CHECK-NEXT:    |     ~^^^
# CHECK-NEXT:    |   File "{{.*}}traceback_group.py", line 4, in f
# CHECK-NEXT:    |     raise ValueError(i)
# CHECK-NEXT:    | ValueError: 1
# CHECK-NEXT:    +---------------- 3 ----------------
# CHECK-NEXT:    | ExceptionGroup: inner (2 sub-exceptions)
# CHECK-NEXT:    +-+---------------- 1 ----------------
# CHECK-NEXT:      | TypeError: t
# CHECK-NEXT:      +---------------- 2 ----------------
# CHECK-NEXT:      | KeyError: 'k'
# CHECK-NEXT:      +------------------------------------
