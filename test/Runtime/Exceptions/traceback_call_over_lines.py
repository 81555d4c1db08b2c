# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(*args):
    raise ValueError(
        "x")


f(
    1,
    2,
    3,
    4,
)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_call_over_lines.py", line 8, in <module>
# CHECK-NEXT:    f(
# CHECK-NEXT:    ~^
# CHECK-NEXT:        1,
# CHECK-NEXT:        ^^
# CHECK-NEXT:    ...<2 lines>...
# CHECK-NEXT:        4,
# CHECK-NEXT:        ^^
# CHECK-NEXT:    )
# CHECK-NEXT:    ^
# CHECK-NEXT:  File "{{.*}}traceback_call_over_lines.py", line 4, in f
# CHECK-NEXT:    raise ValueError(
# CHECK-NEXT:        "x")
# CHECK-NEXT:ValueError: x
