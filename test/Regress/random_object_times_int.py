# RUN: %run %s | FileCheck --match-full-lines %s
# A built-in object with the layout of bytes that has no operators.
import random

try:
    random.Random() * 8
except TypeError:
    print("TypeError")
# CHECK: TypeError
