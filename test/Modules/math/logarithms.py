# RUN: %run %s | FileCheck --match-full-lines %s
import math
def show(*args):
    try:
        print(math.log(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(math.log(10), math.log(8, 2), math.log(100, 10), math.log2(8), math.log10(1000), math.log(0.5))
# CHECK: 2.302585092994046 3.0 2.0 3.0 3.0 -0.6931471805599453
print(math.log(10 ** 400), math.log2(10 ** 400), math.log10(10 ** 400), math.log(2 ** 2000, 2), math.log2(2 ** 5000))
# CHECK: 921.0340371976182 1328.771237954945 400.0 2000.0000000000002 5000.0
print(math.log(math.inf), math.log10(1e-300))  # CHECK: inf -300.0
show(0)  # CHECK: ValueError expected a positive input
show(0.0)  # CHECK: ValueError expected a positive input, got 0.0
show(-1)  # CHECK: ValueError expected a positive input
show(-1.5)  # CHECK: ValueError expected a positive input, got -1.5
show(-10 ** 400)  # CHECK: ValueError expected a positive input
show(8, 1)  # CHECK: ZeroDivisionError division by zero
show(8, 0)  # CHECK: ValueError expected a positive input
show('a')  # CHECK: TypeError must be real number, not str
show()  # CHECK: TypeError log expected at least 1 argument, got 0
show(1, 2, 3)  # CHECK: TypeError log expected at most 2 arguments, got 3
