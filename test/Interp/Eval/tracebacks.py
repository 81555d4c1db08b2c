# RUN: not %run %s 2>&1 | FileCheck --match-full-lines %s
def divide(text):
    return eval(text)


exec("""
def outer():
    divide("1 / 0")


outer()
""")
# CHECK: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}tracebacks.py", line 6, in <module>
# CHECK-NEXT:     exec("""
# CHECK-NEXT:     ~~~~^^^^
# CHECK-NEXT:     def outer():
# CHECK-NEXT:     ^^^^^^^^^^^^
# CHECK-NEXT:     ...<3 lines>...
# CHECK-NEXT:     outer()
# CHECK-NEXT:     ^^^^^^^
# CHECK-NEXT:     """)
# CHECK-NEXT:     ^^^^
# CHECK-NEXT:   File "<string>", line 6, in <module>
# CHECK-NEXT:   File "<string>", line 3, in outer
# CHECK-NEXT:   File "{{.*}}tracebacks.py", line 3, in divide
# CHECK-NEXT:     return eval(text)
# CHECK-NEXT:   File "<string>", line 1, in <module>
# CHECK-NEXT: ZeroDivisionError: division by zero
