# RUN: %run %s | FileCheck --match-full-lines %s
import this

print(this.d["A"], this.c, this.i)
# CHECK: The Zen of Python, by Tim Peters
# CHECK-EMPTY:
# CHECK-NEXT: Beautiful is better than ugly.
# CHECK: Namespaces are one honking great idea -- let's do more of those!
# CHECK-NEXT: N 97 25
