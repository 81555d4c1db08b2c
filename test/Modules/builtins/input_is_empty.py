# RUN: %run %s | FileCheck --match-full-lines %s
import sys
try:
    input('prompt> ')
except EOFError as e:
    print(type(e).__name__, e)  # CHECK: prompt> EOFError EOF when reading a line
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))  # CHECK: '' '' []
