# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the CPython at hand is a 32-bit build, whose largest width is smaller.
# Which of the two errors depends on the width of a pointer.
def attempt(function):
    try:
        function()
    except (MemoryError, OverflowError):
        print("refused")
attempt(lambda: "x" * 10**12)  # CHECK: refused
attempt(lambda: "xy" * 2**62)  # CHECK: refused
attempt(lambda: "x".center(10**13))  # CHECK: refused
attempt(lambda: "x".zfill(10**13))  # CHECK: refused
attempt(lambda: bytes(10**13))  # CHECK: refused
attempt(lambda: "%1000000000000d" % 1)  # CHECK: refused
attempt(lambda: ("x" * 10**6).replace("x", "y" * 10**7))  # CHECK: refused
