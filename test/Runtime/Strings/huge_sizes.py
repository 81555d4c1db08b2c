# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(function):
    try:
        function()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
attempt(lambda: "x" * 10**12)  # CHECK: OverflowError
attempt(lambda: "xy" * 2**62)  # CHECK: OverflowError
attempt(lambda: "x".center(10**13))  # CHECK: OverflowError
attempt(lambda: "x".zfill(10**13))  # CHECK: OverflowError
