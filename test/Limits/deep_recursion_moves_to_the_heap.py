# RUN: %run --max-time 200 %s | FileCheck --match-full-lines %s
# DIVERGES: CPython in WebAssembly has a small stack of its own.
import sys

sys.setrecursionlimit(10**6)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(100000))  # CHECK: 100000
